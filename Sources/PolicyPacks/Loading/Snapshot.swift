import Crypto

/// A checked pack, and what it was made of.
struct Snapshot {
  /// What was demanded, and who might sign.
  var trust: String
  var dependencies: [PackDependency]
  var pack: PolicyPack
}

extension Snapshot {
  /// - Returns: `nil` if the bytes are not what a snapshot of the same program is.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > Self.digestSize else { return nil }
    guard Self.digest(of: bytes[Self.digestSize...]) == Array(bytes.prefix(Self.digestSize))
    else { return nil }
    var reader = ArchiveReader(bytes, from: Self.digestSize)
    guard let trust = try? reader.text(),
      let dependencies = try? [PackDependency](from: &reader),
      let pack = try? PolicyPack(from: &reader), reader.isAtEnd
    else { return nil }
    self.init(trust: trust, dependencies: dependencies, pack: pack)
  }

  /// - Returns: `nil` if there is something in it that cannot be kept.
  var bytes: [UInt8]? {
    var writer = ArchiveWriter()
    trust.write(to: &writer)
    dependencies.write(to: &writer)
    pack.write(to: &writer)
    return writer.isIncomplete ? nil : Self.digest(of: writer.bytes[...]) + writer.bytes
  }

  /// A rule of which a byte was lost would be another rule.
  private static func digest(of content: ArraySlice<UInt8>) -> [UInt8] {
    Array(SHA256.hash(data: content).prefix(digestSize))
  }

  private static let digestSize = 16
}
