import Foundation

/// The list of a site's files, kept beside them: what was written may be written again.
struct SiteManifest: Sendable, Hashable {
  static let name = ".dryrun-docs"

  let files: Set<String>

  init(_ files: [String]) { self.files = Set(files) }

  /// Reads a manifest.
  ///
  /// - Returns: `nil` for a file that is none, or that names something outside of its folder.
  init?(_ data: Data) {
    var lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    guard !lines.isEmpty, lines.removeFirst() == SiteManifest.heading else { return nil }
    let isInside = lines.allSatisfy { line in
      !line.hasPrefix("/") && !line.split(separator: "/").contains("..")
    }
    guard isInside else { return nil }
    files = Set(lines.map(String.init))
  }

  /// The manifest as it is written.
  var text: String {
    ([SiteManifest.heading] + files.sorted().map { $0[...] }).joined(separator: "\n")
      + "\n"
  }

  private static let heading: Substring =
    "Written by dryrun pack docs, which replaces these files when it runs again:"
}
