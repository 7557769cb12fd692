import Detection
import Diagnostics
import Evaluation
import ExactMatch
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// Packs with a dataset, from their tests to the machines that they are installed on.
@Suite struct DatasetPackTests {
  let publisher: Publisher
  private let keys: DatasetKeys
  private var path: String { publisher.folder.path + "/team" }

  private static let rules = """
    detectors:
      customer:
        class: customer.number
        dataset: customers
        redactAs: C
        examples: {match: ['Call «Anna Schmidt».'], noMatch: [Call Anna.]}

    """

  init() throws {
    publisher = try Publisher()
    keys = DatasetKeys(in: publisher.folder.path + "/keys")
    try writeDataset("Anna Schmidt")
    try publisher.write("1.0.0", Self.rules)
  }

  private func writeDataset(_ entries: String...) throws {
    var builder = DatasetBuilder(key: try keys.only())
    for entry in entries { _ = builder.add(entry) }
    // Moved into place, as `pack dataset` does.
    try publisher.folder.write([], to: "team/datasets/.beside")
    let file = path + "/datasets/customers.dataset"
    try builder.file().write(to: URL(fileURLWithPath: file), options: .atomic)
  }

  private func load() -> LoadedPack { PackLoader(at: Machine.now).load(at: path) }

  @Test("examples are run where the key is")
  func examples() throws {
    let run = try #require(PackTester(load(), keys: keys)).run(at: Machine.now)
    #expect((run.examples.passed, run.examples.failed, run.examples.skipped) == (2, 0, 0))
    try writeDataset("Berta")
    let failed = try #require(PackTester(load(), keys: keys)).runExamples(at: Machine.now)
    #expect(failed.diagnostics.map(\.id) == ["example-failed"])
  }

  @Test("without the key they are not run, which is said and covers nothing")
  func noKey() throws {
    let tester = try #require(PackTester(load(), keys: DatasetKeys(in: nil)))
    let run = tester.run(at: Machine.now)
    #expect((run.examples.passed, run.examples.failed, run.examples.skipped) == (0, 0, 2))
    #expect(run.examples.diagnostics.map(\.id) == ["dataset-not-open"])
    #expect(run.examples.diagnostics.map(\.severity) == [.warning])
    #expect(run.coverage.percent(of: .detectors) == 0)
  }

  @Test("a damaged table is an error, with the key and without")
  func damaged() throws {
    var bytes = try publisher.folder.read("team/datasets/customers.dataset")
    bytes[bytes.count - 1] ^= 1
    try publisher.folder.write(bytes, to: "team/datasets/customers.dataset")
    for keys in [keys, DatasetKeys(in: nil)] {
      let report = try #require(PackTester(load(), keys: keys)).runExamples(at: Machine.now)
      #expect(report.diagnostics.map(\.id).contains("bad-dataset"))
    }
    #expect(throws: PackRefusal.self) { try PackStore(at: path, keys: keys, now: Machine.now) }
  }

  @Test("a server takes new entries over, and searches the old ones until then")
  func reload() throws {
    let store = try PackStore(at: path, keys: keys, now: Machine.now)
    func rules(_ text: String) -> [RuleID] {
      store.engine.detections(in: SensitiveText(text)).findings.map(\.rule)
    }
    #expect(rules("Anna Schmidt") == ["customer"])
    try writeDataset("Anna Schmidt", "Berta Weber")
    #expect(rules("Anna Schmidt, Berta Weber") == ["customer"])
    guard case .inForce = store.refresh(at: Machine.now) else {
      Issue.record("the new entries were not noticed")
      return
    }
    #expect(rules("Anna Schmidt, Berta Weber") == ["customer", "customer"])
  }

  @Test("a server without the key starts, and fails closed")
  func closedServer() throws {
    let store = try PackStore(at: path, keys: DatasetKeys(in: nil), now: Machine.now)
    #expect(store.engine.evaluate(Draft("nothing"), at: Machine.now).verdict == .block)
  }

  @Test("a bundle carries the dataset, and a table that is not the signed one is refused")
  func bundle() throws {
    let machine = try Machine(trusting: publisher)
    _ = try machine.updater().install(publisher.bundle())
    let name = "team/datasets/customers.dataset"
    #expect(try machine.folder.read(name) == publisher.folder.read(name))
    let loaded = machine.load()
    #expect(loaded.diagnostics == [])
    let engine = Engine(try #require(loaded.pack), keys: keys)
    #expect(engine.detections(in: SensitiveText("anna schmidt")).findings.count == 1)
    var bytes = try machine.folder.read(name)
    bytes[bytes.count - 1] ^= 1
    try machine.folder.write(bytes, to: name)
    #expect(machine.load().diagnostics.map(\.id) == ["changed-pack"])
    #expect(
      TextRenderer().render(machine.load().diagnostics).contains("customers.dataset was changed"))
  }

  @Test("a comparison says that there are other entries, and how many")
  func diff() throws {
    let old = load()
    let copy = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: publisher.folder.path + "/base", toPath: copy.path + "/base")
    try FileManager.default.copyItem(atPath: path, toPath: copy.path + "/team")
    let before = PackLoader(at: Machine.now).load(at: copy.path + "/team")
    try #require(PackDiff(from: before, to: old, keys: keys, at: Machine.now)?.rules.changes == [])
    try writeDataset("Berta Weber", "Clara Roth", "Dora Kurz")
    try publisher.write("1.1.0", Self.rules)
    let diff = try #require(PackDiff(from: before, to: load(), keys: keys, at: Machine.now))
    let words = diff.rules.changes.flatMap(\.details).map(\.words)
    #expect(words.contains("dataset: customers (1 entries) → customers (3 entries)"))
    #expect(words.contains("no longer finds 1 of the 1 old matching examples"))
    let blind = try #require(
      PackDiff(from: before, to: load(), keys: DatasetKeys(in: nil), at: Machine.now))
    #expect(blind.rules.changes.flatMap(\.details).count < words.count)
  }

  @Test("an explanation names the dataset")
  func explanation() throws {
    let explainer = try #require(Explainer(load(), keys: keys))
    let text = "Call Anna Schmidt."
    let explanation = explainer.explain(
      Draft(SensitiveText(text)), called: "draft", for: Requester(), at: Machine.now)
    let steps = explanation.entries.flatMap(\.parts).flatMap(\.steps).map(\.words)
    #expect(steps.contains("an entry of 'customers' stands here"))
  }
}
