import Detection
import Crypto
package import Foundation

/// What a signed pack consists of: its name, its version, until when it counts, and each of its files.
///
/// The text has one form only, so that there is one thing to sign:
/// ```
/// dryrun-pack-manifest 1
/// pack harbourline
/// version 1.4.0
/// expires 2027-01-31
/// file 9f86d0… 1204 detectors/customer.yaml
/// ```
package struct PackManifest: Sendable, Hashable {
  /// One file: its path in the pack, its size in bytes, and its SHA-256 in hexadecimal.
  package struct File: Sendable, Hashable {
    package var path: String
    package var size: Int
    package var digest: String
  }

  package var pack: PackID
  package var version: SemanticVersion
  /// The last day on which the pack counts, in UTC; `nil` for no end.
  package var expires: CalendarDay?
  /// The files, by path.
  package var files: [File]

  /// The name of the file.
  package static let fileName = "pack.manifest"
  /// The name of its signature.
  package static let signatureName = "pack.manifest.sig"

  /// What is in a pack as it is now.
  package init(
    _ pack: PackID, _ version: SemanticVersion, expires: CalendarDay?, of files: PackFiles
  ) {
    self.pack = pack
    self.version = version
    self.expires = expires
    self.files = files.sealed.map {
      File(path: $0.path, size: $0.bytes.count, digest: SHA256.hash(data: $0.bytes).hexadecimal)
    }
  }

  /// Whether the last day is over.
  package func isExpired(at moment: Date) -> Bool {
    expires.map { $0 < CalendarDay(moment, in: .gmt) } ?? false
  }

  /// A digest of the files alone: the same for two manifests that differ in their last day.
  package var contentDigest: String {
    SHA256.hash(data: Data(files.map(\.line).joined(separator: "\n").utf8)).hexadecimal
  }
}

extension PackManifest {
  private static let firstLine = "dryrun-pack-manifest 1"

  /// The text, byte for byte what is signed.
  package var text: String {
    let last = expires.map { ["expires \($0)"] } ?? []
    let lines = [Self.firstLine, "pack \(pack)", "version \(version)"] + last + files.map(\.line)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a text; `nil` if it is not exactly what would be written.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.limit, let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == Self.firstLine[...], let pack = lines.popFirst()?.value(of: "pack"),
      PackManifest.isName(pack),
      let version = (lines.popFirst()?.value(of: "version")).flatMap(SemanticVersion.init)
    else { return nil }
    (self.pack, self.version) = (PackID(pack), version)
    if let day = lines.first?.value(of: "expires") {
      guard let day = CalendarDay(day) else { return nil }
      expires = day
      lines.removeFirst()
    }
    guard lines.popLast() == "" else { return nil }
    files = lines.compactMap { File($0) }
    let isSorted = zip(files, files.dropFirst()).allSatisfy { $0.path < $1.path }
    // A file left out, a number with zeros before it, a second name: none of them is read as another.
    guard isSorted, Array(self.text.utf8) == bytes else { return nil }
  }

  /// Whether a pack may be called so: it is also the name of a folder.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  /// A manifest of ten thousand files is smaller.
  private static let limit = 4 << 20
}

extension PackManifest.File {
  fileprivate var line: String { "file \(digest) \(size) \(path)" }

  fileprivate init?(_ line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "file", parts[1].utf8.count == 64,
      parts[1].utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
      let size = Int(parts[2]), size >= 0, PackFileName(String(parts[3])).isSealed
    else { return nil }
    (digest, self.size, path) = (String(parts[1]), size, String(parts[3]))
  }
}

extension Substring {
  /// What stands behind a word and a space.
  fileprivate func value(of word: String) -> String? {
    hasPrefix(word + " ") ? String(dropFirst(word.count + 1)) : nil
  }
}
