import PolicyPacks
import SystemFiles

/// What to call the files of a pack on a page: by their paths in it, without the folders of the machine.
public struct PackFileNames: Sendable, Hashable {
  private let place: String
  /// The folder that the pack stands in, ending with a slash; empty where paths begin with the pack.
  private let above: String

  /// Names for a pack's files.
  ///
  /// - Parameter path: the pack's folder, its one file, or the name of a built-in pack.
  public init(packAt path: String) {
    if case .path(let place) = PackLoader.place(path) { self.place = place } else { place = path }
    let folder = FilePath.folder(of: place)
    above = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
  }

  /// The path in the pack of a file that messages call so; `nil` if it is of another pack.
  public func own(_ name: String) -> String? {
    if name == place { return AuthoredFiles.lastPart(of: place) }
    return name.hasPrefix(place + "/") ? String(name.dropFirst(place.count + 1)) : nil
  }

  /// The path in the pack, or else the name of the other pack and the path in that.
  public func short(_ name: String) -> String { own(name) ?? shortened(name) }

  /// A sentence without the folders that the pack stands in.
  public func shortened(_ text: String) -> String {
    above.count > 1 ? text.replacing(above, with: "") : text
  }
}
