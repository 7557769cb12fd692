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
    var reader = ArchiveReader(bytes)
    guard let trust = try? reader.text(),
      let dependencies = try? [PackDependency](from: &reader),
      let pack = try? PolicyPack(from: &reader), reader.isAtEnd
    else { return nil }
    self.init(trust: trust, dependencies: dependencies, pack: pack)
  }

  var bytes: [UInt8] {
    var writer = ArchiveWriter()
    trust.write(to: &writer)
    dependencies.write(to: &writer)
    pack.write(to: &writer)
    return writer.bytes
  }
}
