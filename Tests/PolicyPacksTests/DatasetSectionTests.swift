import Detection
import Diagnostics
import ExactMatch
import Foundation
import PolicyPacks
import Testing

/// Detectors that look for a dataset of their pack.
@Suite struct DatasetSectionTests {
  private let policies: TemporaryPolicies

  init() throws {
    policies = try TemporaryPolicies()
    try write("dataset: customers")
  }

  private func write(_ keys: String, to pack: String = "team", extends: String = "") throws {
    try policies.write(
      """
      pack: {format: 1, id: \(pack), version: 1.0.0, extends: [\(extends)]}
      detectors: {\(pack)-names: {class: customer, redactAs: CUSTOMER, \(keys)}}

      """, to: "\(pack)/pack.yaml")
  }

  private func writeDataset(_ entries: String..., to pack: String = "team") throws {
    var builder = DatasetBuilder(key: DatasetKey())
    for entry in entries { _ = builder.add(entry) }
    try policies.write(Array(builder.file()), to: "\(pack)/datasets/customers.dataset")
  }

  @Test("name a file in the folder 'datasets' of the pack")
  func loads() throws {
    try writeDataset("Anna Schmidt")
    let loaded = policies.load()
    #expect(loaded.diagnostics == [])
    let rule = try #require(loaded.pack?.detectors.first)
    #expect(rule.datasetFile == "\(policies.folder)/team/datasets/customers.dataset")
    guard case .dataset(let reference) = rule.detector.method else {
      Issue.record("\(rule.detector.method)")
      return
    }
    #expect(reference.name == "customers" && reference.digest.count == 64)
  }

  @Test("say what to do where there is no such file")
  func missing() throws {
    let loaded = policies.load()
    #expect(loaded.ids == ["missing-dataset"])
    #expect(loaded.diagnostics.first?.marked == "customers")
    #expect(loaded.diagnostics.first?.place == "2:72")
    #expect(loaded.words.contains("dryrun pack dataset PACK customers --from"))
    try writeDataset("Anna")
    try write("dataset: custmers")
    #expect(policies.load().words.contains("did you mean 'customers'?"))
  }

  @Test("are refused if the file is no dataset, or of another version")
  func bad() throws {
    try policies.write("name\nAnna\n", to: "team/datasets/customers.dataset")
    #expect(policies.load().ids == ["bad-dataset"])
    try writeDataset("Anna")
    let file = URL(fileURLWithPath: policies.folder + "/team/datasets/customers.dataset")
    var bytes = try Data(contentsOf: file)
    bytes[8] = 9
    try bytes.write(to: file)
    #expect(policies.load().words.contains("another version of dryrun"))
  }

  @Test("have no other method beside them, and no keys about patterns")
  func beside() throws {
    try writeDataset("Anna")
    for other in ["words: [x]", "pattern: x", "plugin: names", "table: {columns: [name]}"] {
      try write("dataset: customers, \(other)")
      #expect(policies.load().ids == ["no-method"], "\(other)")
    }
    try write("dataset: customers, caseless: true, keywords: [x]")
    #expect(policies.load().ids == ["key-beside-dataset", "key-beside-dataset"])
    try write(
      "dataset: customers, entropy: 2, confidence: high, raisedBy: {words: [x]}, samples: [x]")
    #expect(policies.load().ids == [])
  }

  @Test("of a parent are the parent's, though the child has one of the same name")
  func parents() throws {
    try write("dataset: customers", to: "base")
    try write("dataset: customers", extends: "base")
    try writeDataset("Anna", to: "base")
    try writeDataset("Berta")
    let rules = try #require(policies.load().pack).detectors
    #expect(rules.map(\.detector.id) == ["base-names", "team-names"])
    #expect(rules.map { $0.datasetFile?.contains("/base/datasets/") } == [true, false])
    #expect(rules[0].detector.method != rules[1].detector.method)
  }

  @Test("belong to a folder, and not to a pack of one file")
  func oneFile() throws {
    try writeDataset("Anna")
    try policies.write(
      "pack: {format: 1, id: one, version: 1.0.0}\n"
        + "detectors: {names: {class: customer, redactAs: C, dataset: customers}}\n", to: "one.yaml"
    )
    #expect(policies.load("one.yaml").ids == ["missing-dataset"])
  }

  @Test("change the digest of the rules, the lock and the fingerprint with their entries")
  func digests() throws {
    try write("words: [x]", to: "team", extends: "base")
    try write("dataset: customers", to: "base")
    try writeDataset("Anna", to: "base")
    let before = policies.load()
    try policies.write(before.lock.text, to: "team/pack.lock")
    let path = policies.folder + "/team"
    let fingerprint = PackFingerprint(of: path).withParents(of: before)
    #expect(fingerprint.takenAgain() == fingerprint)
    try writeDataset("Berta", to: "base")
    #expect(fingerprint.takenAgain() != fingerprint)
    #expect(policies.load().ids == ["lock-mismatch"])
    try policies.remove("team/pack.lock")
    #expect(policies.load().pack?.rulesDigest != before.pack?.rulesDigest)
  }

  @Test("are those of the file as it is, whatever a snapshot says")
  func snapshots() throws {
    try write("dataset: customers", to: "base")
    try write("dataset: customers", extends: "base")
    try writeDataset("Anna", to: "base")
    try writeDataset("Anna")
    let cache = SnapshotCache(folder: policies.folder + "/.cache/dryrun", engineVersion: "1")
    func methods() -> [Detector.Method] {
      cache.load(at: policies.folder + "/team").pack?.detectors.map(\.detector.method) ?? []
    }
    let first = methods()
    #expect(methods() == first)
    try writeDataset("Berta", to: "base")
    let second = methods()
    #expect(second[0] != first[0] && second[1] == first[1])
    try writeDataset("Clara")
    #expect(methods()[1] != first[1])
  }
}
