public import Detection
import Diagnostics
import Evaluation
public import Foundation
public import PolicyPacks
import SystemFiles

/// Makes a new pack that loads, has one of everything an author needs first, and passes its tests.
///
/// It is written aside and tried before it gets its name, so a pack that is there is a pack that works.
public struct PackScaffold: Sendable {
  private let name: PackID
  private let parents: [String]
  private let policies: String

  /// A pack that is not there yet.
  ///
  /// - Parameters:
  ///   - name: its id, and the folder that it gets.
  ///   - parents: the packs that it extends, by name.
  ///   - policies: the folder that packs stand in.
  public init(_ name: PackID, extending parents: [String], in policies: String) {
    self.name = name
    self.parents = parents
    self.policies = policies
  }

  /// Writes the pack.
  ///
  /// - Parameter now: the first day of its history.
  /// - Returns: the files that were written, from the folder of the pack.
  public func write(now: Date) throws(PackScaffoldError) -> [String] {
    let target = "\(policies)/\(name)"
    guard name.description.isName else {
      throw PackScaffoldError(
        "'\(name)' is no name for a pack; names have lower-case letters, digits and hyphens")
    }
    guard !FileManager.default.fileExists(atPath: target) else {
      throw PackScaffoldError("'\(target)' is there already, and nothing was written")
    }
    let content = ScaffoldFiles(
      name: name, parents: try loadedParents(), day: CalendarDay(now, in: .gmt))
    let aside = "\(policies)/.new-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: aside) }
    var files = content.rules
    try write(files, to: aside)
    let tests = try ScaffoldTests(at: aside, samples: content.samples).text(now: now)
    files.append(("tests/first.yaml", tests))
    try write(files, to: aside)
    try move(aside, to: target)
    return files.map(\.path)
  }

  private func loadedParents() throws(PackScaffoldError) -> [PolicyPack] {
    var packs: [PolicyPack] = []
    for parent in parents {
      let beside = "\(policies)/\(parent)"
      let isBeside = FileManager.default.fileExists(atPath: beside)
      let loaded = PackLoader().load(at: isBeside ? beside : parent)
      guard parent.isName, let pack = loaded.pack else {
        let known = BuiltInPacks.names.map(\.description).joined(separator: ", ")
        throw PackScaffoldError(
          "there is no pack '\(parent)' without errors, neither in '\(policies)' nor built in "
            + "(\(known))")
      }
      packs.append(pack)
    }
    return packs
  }

  private func write(
    _ files: [(path: String, text: String)], to folder: String
  ) throws(PackScaffoldError) {
    do {
      for (path, text) in files {
        let file = "\(folder)/\(path)"
        try FileManager.default.createDirectory(
          atPath: FilePath.folder(of: file), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      }
    } catch {
      throw PackScaffoldError("'\(policies)' cannot be written to: \(SystemReason.of(error))")
    }
  }

  private func move(_ folder: String, to target: String) throws(PackScaffoldError) {
    do {
      try FileManager.default.moveItem(atPath: folder, toPath: target)
    } catch {
      throw PackScaffoldError("'\(target)' cannot be written: \(SystemReason.of(error))")
    }
  }
}

/// A pack that could not be made.
public struct PackScaffoldError: Error, Hashable, Sendable {
  /// Why, in one sentence without a full stop.
  public let message: String
  init(_ message: String) { self.message = message }
}

extension String {
  /// Whether packs may be called so: lower-case letters, digits and hyphens, a letter first.
  fileprivate var isName: Bool {
    let isClean = utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
    return isClean && first?.isLetter == true && last != "-"
  }
}
