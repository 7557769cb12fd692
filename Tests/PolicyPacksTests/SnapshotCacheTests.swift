import Crypto
import Detection
import Diagnostics
import Foundation
import PolicyPacks
import Testing

/// Packs kept by the digest of their files.
@Suite struct SnapshotCacheTests {
  private let policies: TemporaryPolicies
  private var cacheFolder: String { policies.folder + "/.cache/dryrun" }

  init() throws {
    policies = try TemporaryPolicies()
    try policies.write("pack: {format: 1, id: base, version: 1.0.0}\n", to: "base.yaml")
    try policies.write(
      "pack: {format: 1, id: team, version: 1.0.0, title: Team, extends: [base, baseline]}\n",
      to: "team/pack.yaml")
  }

  private func load(version: String = "1") -> LoadedPack {
    SnapshotCache(folder: cacheFolder, engineVersion: version).load(at: policies.folder + "/team")
  }

  private var snapshots: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: cacheFolder)) ?? []).sorted()
  }

  /// Puts a mark into the only snapshot, to see whether it is read.
  private func markSnapshot() throws {
    let file = "\(cacheFolder)/\(try #require(snapshots.first))"
    var bytes = try #require(FileManager.default.contents(atPath: file))
    let title = try #require(bytes.range(of: Data("Team".utf8)))
    bytes.replaceSubrange(title, with: Data("Kept".utf8))
    // The digest of what follows comes first.
    bytes.replaceSubrange(..<16, with: Data(SHA256.hash(data: bytes.dropFirst(16)).prefix(16)))
    try bytes.write(to: URL(fileURLWithPath: file))
  }

  @Test("the first load keeps a snapshot that says all that the pack says")
  func keeps() throws {
    let loaded = load()
    #expect(snapshots.count == 1)
    let again = load()
    #expect(again.pack == loaded.pack)
    #expect(again.pack == policies.load().pack)
    #expect(again.diagnostics == [])
  }

  @Test("the second load reads the snapshot")
  func reads() throws {
    _ = load()
    try markSnapshot()
    #expect(load().pack?.title == "Kept")
  }

  @Test("a snapshot of which a bit was lost is as good as none")
  func damaged() throws {
    let pack = load().pack
    let file = "\(cacheFolder)/\(try #require(snapshots.first))"
    let whole = try #require(FileManager.default.contents(atPath: file))
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 23)) {
      var bytes = whole
      bytes[place] ^= 4
      try bytes.write(to: URL(fileURLWithPath: file))
      #expect(load().pack == pack)
    }
  }

  @Test(
    "whatever changes in the pack or its parents makes the snapshot old",
    arguments: [
      ("team/pack.yaml", "pack: {format: 1, id: team, version: 1.0.0, title: New}\n"),
      ("team/more.yaml", "classes: {customer.x: public}\n"), ("team/sub/more.yml", "firm: []\n"),
      ("base.yaml", "pack: {format: 1, id: base, version: 1.0.1}\n"),
      ("baseline.yaml", "pack: {format: 1, id: baseline, version: 1.0.0}\n"),
      ("baseline/pack.yaml", "pack: {format: 1, id: baseline, version: 1.0.0}\n"),
      ("base/pack.yaml", "pack: {format: 1, id: base, version: 1.0.0, groups: [x]}\n"),
    ])
  func changes(_ path: String, _ text: String) throws {
    _ = load()
    try markSnapshot()
    try policies.write(text, to: path)
    let loaded = load()
    #expect(loaded.pack?.title != "Kept")
    #expect(loaded.pack == policies.load().pack)
  }

  @Test("a parent that is gone makes the snapshot old")
  func removedParent() throws {
    _ = load()
    try policies.remove("base.yaml")
    #expect(load().ids == ["unknown-parent"])
  }

  @Test("another version of the engine reads no older snapshot")
  func engineVersion() throws {
    _ = load()
    try markSnapshot()
    #expect(load(version: "2").pack?.title == "Team")
  }

  @Test(
    "a damaged snapshot is as good as none, and is replaced",
    arguments: [Data(), Data("{".utf8), Data("[]".utf8), Data("{}".utf8), Data(count: 10_000)])
  func damaged(_ data: Data) throws {
    _ = load()
    let file = URL(fileURLWithPath: "\(cacheFolder)/\(try #require(snapshots.first))")
    try data.write(to: file)
    #expect(load().pack == policies.load().pack)
    #expect(try Data(contentsOf: file).count > data.count)
  }

  @Test("a snapshot cut off anywhere is as good as none")
  func truncated() throws {
    let wanted = load().pack
    let file = URL(fileURLWithPath: "\(cacheFolder)/\(try #require(snapshots.first))")
    let whole = try Data(contentsOf: file)
    for part in [1, whole.count / 3, whole.count / 2, whole.count - 1] {
      try whole.prefix(part).write(to: file)
      #expect(load().pack == wanted)
    }
  }

  @Test("a pack with a warning is loaded each time, so that the warning is seen each time")
  func warnings() throws {
    try policies.write("---\n", to: "team/later.yaml")
    #expect(load().ids == ["empty-file"])
    #expect(snapshots == [])
    #expect(load().ids == ["empty-file"])
  }

  @Test("a pack with errors is not kept")
  func errors() throws {
    try policies.write("colour: x\n", to: "team/later.yaml")
    #expect(load().ids == ["unknown-section"])
    #expect(snapshots == [])
  }

  @Test("a cache that cannot be written is no reason to fail")
  func unwritable() throws {
    let cache = SnapshotCache(
      folder: policies.folder + "/base.yaml/cache", engineVersion: "1")
    #expect(cache.load(at: policies.folder + "/team").pack?.title == "Team")
  }

  @Test("built-in packs and single files are kept as well")
  func otherPlaces() throws {
    let cache = SnapshotCache(folder: cacheFolder, engineVersion: "1")
    let first = cache.load(at: "eu-baseline")
    #expect(cache.load(at: "eu-baseline").pack == first.pack)
    _ = cache.load(at: policies.folder + "/base.yaml")
    #expect(snapshots.count == 2)
  }

  @Test("nobody else may look into the cache")
  func permissions() throws {
    _ = load()
    let mode = try FileManager.default.attributesOfItem(atPath: cacheFolder)[.posixPermissions]
    #expect(mode as? Int == 0o700)
  }
}
