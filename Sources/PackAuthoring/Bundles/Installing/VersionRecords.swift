import Detection
import Foundation
package import PolicyPacks
import SystemFiles

/// The newest version of each pack that was ever installed here, so that an older one cannot come back.
///
/// Kept in the account's folder for state, readable by nobody else: `$XDG_STATE_HOME/dryrun`, or
/// `~/.local/state/dryrun`.
package struct VersionRecords: Sendable {
  /// A version, and what was in it.
  package struct Record: Sendable, Hashable, Codable {
    package var version: SemanticVersion
    /// SHA-256 over the list of files, in hexadecimal.
    package var content: String
    /// The last day on which it counts.
    package var expires: CalendarDay?

    /// What a manifest says.
    package init(_ manifest: PackManifest) {
      version = manifest.version
      content = manifest.contentDigest
      expires = manifest.expires
    }

    private enum CodingKeys: CodingKey {
      case version, content, expires
    }

    /// Reads what people can read, too.
    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      func text(_ key: CodingKeys) throws -> String {
        try container.decode(String.self, forKey: key)
      }
      func refused(_ key: CodingKeys) -> DecodingError {
        .dataCorruptedError(forKey: key, in: container, debugDescription: "not as written")
      }
      guard let version = SemanticVersion(try text(.version)) else { throw refused(.version) }
      self.version = version
      content = try text(.content)
      guard container.contains(.expires) else { return }
      guard let day = CalendarDay(try text(.expires)) else { throw refused(.expires) }
      expires = day
    }

    /// Writes what people can read, too.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(version.description, forKey: .version)
      try container.encode(content, forKey: .content)
      try container.encodeIfPresent(expires?.description, forKey: .expires)
    }
  }

  private struct Contents: Codable {
    var format = 1
    var packs: [PackID: Record] = [:]
  }

  private let folder: String
  private var path: String { folder + "/pack-versions.json" }

  /// Records in a folder, which is made when something is written.
  package init(folder: String) { self.folder = folder }

  /// The account's folder for state; `nil` without a home.
  package static func defaultFolder(_ environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/dryrun" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/dryrun"
  }

  /// The newest version of a pack; `nil` if none was installed.
  package func record(of pack: PackID) throws(BundleError) -> Record? {
    try contents().packs[pack]
  }

  /// Notes that versions were installed.
  package func write(_ records: [PackID: Record]) throws(BundleError) {
    var contents = try contents()
    contents.packs.merge(records) { $1 }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try PrivateFile.replace(path, with: try encoder.encode(contents))
    } catch {
      throw BundleError(
        .notWritable,
        "the versions that are installed cannot be noted at '\(path)': \(SystemReason.of(error))")
    }
  }

  /// Whoever could damage the file could bring back an old version, so nothing is installed then.
  private func contents() throws(BundleError) -> Contents {
    do {
      guard let bytes = try PackFiles.contents(of: path) else { return Contents() }
      let contents = try JSONDecoder().decode(Contents.self, from: Data(bytes))
      if contents.format == 1 { return contents }
    } catch {}
    throw BundleError(
      .damagedRecord,
      "'\(path)', which notes the versions that were installed, cannot be read; if nobody tampered "
        + "with it, delete it")
  }
}
