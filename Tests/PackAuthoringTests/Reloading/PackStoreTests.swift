import Detection
import Diagnostics
import Evaluation
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// A pack whose files change while it is in use.
@Suite final class PackStoreTests {
  private let folder = NSTemporaryDirectory() + "store-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/team", withIntermediateDirectories: true)
    try write(rules(accepts: "warn"))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ text: String, to file: String = "team/pack.yaml") throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(file)"), options: .atomic)
  }

  private func rules(accepts verdict: String, example: String = "«KD-0018»") -> String {
    """
    pack: {format: 1, id: team, version: 1.0.0, defaultTool: chat}
    detectors:
      number:
        {class: customer, pattern: 'KD-\\d{4}', redactAs: N, examples: {match: ['\(example)']}}
    tools: {chat: {boundary: tenant, accepts: {customer: \(verdict)}}}

    """
  }

  private func store() throws -> PackStore {
    try PackStore(at: folder + "/team", now: TestPolicies.now)
  }

  private func verdict(_ store: PackStore) -> Verdict {
    store.engine.evaluate(Draft("KD-0018"), at: TestPolicies.now).verdict
  }

  @Test("a good save comes into force as a whole")
  func swap() throws {
    let store = try store()
    #expect(verdict(store) == .warn)
    guard case .unchanged = store.refresh(at: TestPolicies.now) else {
      Issue.record("nothing was saved")
      return
    }
    try write(rules(accepts: "block"))
    guard case .inForce(let pack) = store.refresh(at: TestPolicies.now) else {
      Issue.record("the save was not taken")
      return
    }
    #expect(pack.id == "team")
    #expect(verdict(store) == .block)
    #expect(store.refusal.isEmpty)
  }

  @Test(
    "a save that does not load, or breaks an example, leaves the last good pack in force",
    arguments: [
      ("pack: {format: 1, id: team", "yaml-syntax"),
      ("pack: {format: 1, id: team}\n", "missing-key"),
      ("", "no-pack-section"),
    ])
  func keepsLastGood(_ text: String, _ id: String) throws {
    let store = try store()
    try write(text)
    guard case .refused(let reasons) = store.refresh(at: TestPolicies.now) else {
      Issue.record("a broken pack came into force")
      return
    }
    #expect(reasons.contains { $0.id.description == id }, "\(reasons.map(\.id))")
    #expect(store.refusal == reasons)
    #expect(verdict(store) == .warn)
    try write(rules(accepts: "allow"))
    _ = store.refresh(at: TestPolicies.now)
    #expect(store.refusal.isEmpty)
    #expect(verdict(store) == .allow)
  }

  @Test("examples are run before a pack comes into force")
  func brokenExample() throws {
    let store = try store()
    try write(rules(accepts: "allow", example: "«KD-18»"))
    guard case .refused(let reasons) = store.refresh(at: TestPolicies.now) else {
      Issue.record("a pack whose example fails came into force")
      return
    }
    #expect(reasons.map(\.id) == ["example-failed"])
    #expect(verdict(store) == .warn)
  }

  @Test("a new file, a removed one, and a parent's save are seen")
  func everyFile() throws {
    let store = try store()
    try FileManager.default.createDirectory(
      atPath: folder + "/group", withIntermediateDirectories: true)
    try write("pack: {format: 1, id: group, version: 1.0.0}\n", to: "group/pack.yaml")
    try write(
      rules(accepts: "warn").replacing("version: 1.0.0,", with: "version: 1.0.0, extends: [group],")
    )
    #expect(store.refresh(at: TestPolicies.now).isInForce)
    try write(
      "pack: {format: 1, id: group, version: 1.0.0}\nboundaries: {tenant: {customer: warn}}\n",
      to: "group/pack.yaml")
    #expect(store.refresh(at: TestPolicies.now).isInForce)
    try write("boundaries: {device: {customer: warn}}\n", to: "team/more.yaml")
    #expect(store.refresh(at: TestPolicies.now).isInForce)
    try FileManager.default.removeItem(atPath: folder + "/team/more.yaml")
    #expect(store.refresh(at: TestPolicies.now).isInForce)
    try FileManager.default.removeItem(atPath: folder + "/group/pack.yaml")
    #expect(!store.refresh(at: TestPolicies.now).isInForce)
    #expect(verdict(store) == .warn)
  }

  @Test("without a good pack there is no store, and the reasons are given")
  func noStore() throws {
    try write("pack: {}\n")
    let refusal = #expect(throws: PackRefusal.self) { try store() }
    #expect(refusal?.diagnostics.contains { $0.id == "missing-key" } == true)
  }

  @Test("whoever asks while packs are swapped gets one of them, whole")
  func concurrency() async throws {
    let store = try store()
    let (path, texts) = (folder, [rules(accepts: "warn"), rules(accepts: "block")])
    let verdicts = try await withThrowingTaskGroup(of: Set<Verdict>.self) { group in
      group.addTask {
        for round in 0..<10 {
          try Data(texts[round % 2].utf8).write(
            to: URL(fileURLWithPath: path + "/team/pack.yaml"), options: .atomic)
          _ = store.refresh(at: TestPolicies.now)
        }
        return []
      }
      for _ in 0..<2 {
        group.addTask {
          Set(
            (0..<200).map { _ in
              store.engine.evaluate(Draft("KD-0018"), at: TestPolicies.now).verdict
            })
        }
      }
      return try await group.reduce(into: Set<Verdict>()) { $0.formUnion($1) }
    }
    #expect(!verdicts.isEmpty && verdicts.isSubset(of: [.warn, .block]))
  }

  @Test("a store that keeps itself fresh reports each change")
  func keepFresh() async throws {
    let store = try store()
    let (changes, source) = AsyncStream<Bool>.makeStream()
    let watching = Task {
      await store.keepFresh(every: .milliseconds(5)) { source.yield($0.isInForce) }
    }
    defer { watching.cancel() }
    var seen = changes.makeAsyncIterator()
    try write("pack: {}\n")
    #expect(await seen.next() == false)
    try write(rules(accepts: "block"))
    #expect(await seen.next() == true)
    #expect(verdict(store) == .block)
  }
}

extension PackStore.Change {
  fileprivate var isInForce: Bool {
    if case .inForce = self { true } else { false }
  }
}
