import PluginKit
import Synchronization
import Testing

@Suite("The conformance kit", .serialized)
struct ConformanceKitTests {
  /// Checks that take most of the time; a flaw that is not theirs runs without them.
  private static let slow: Set = ["linear-time", "one-mebibyte", "no-growth", "spans"]
  private static let ids = Set(ConformanceCheck.contract.map(\.id))

  @Test(
    "a plugin that keeps the contract passes every check",
    arguments: [NumberSigns.self, Echo.self, Tray.self, Warehouse.self] as [any Plugin.Type])
  func good(_ type: any Plugin.Type) async {
    let report = await ConformanceKit(ConformanceSubject(type)).run()
    #expect(report.isConformant, "\(report)")
    #expect(
      report.skipped.allSatisfy { ["no-growth", "wrong-configuration"].contains($0.check.id) })
    #expect(report.results.count >= 20)
  }

  @Test("a plugin that breaks the contract fails the check that is about it", arguments: Flaw.all)
  func flaw(_ flaw: Flaw) async {
    let isSlow = !flaw.checks.isDisjoint(with: Self.slow)
    var kit = ConformanceKit(flaw.subject)
    kit.patience = .seconds(2)
    let report = await kit.run(only: isSlow ? [] : Self.ids.subtracting(Self.slow))
    #expect(Set(report.failed.map(\.check.id)) == flaw.checks, "\(report)")
  }

  @Test("every check can fail")
  func everyCheckCanFail() {
    #expect(Set(Flaw.all.flatMap(\.checks)) == Self.ids)
  }

  @Test("ids of checks are different, and each says what holds and what to do")
  func words() {
    #expect(Self.ids.count == ConformanceCheck.contract.count)
    for check in ConformanceCheck.contract {
      #expect(!check.title.hasSuffix(".") && check.advice.hasSuffix("."), "\(check.id)")
    }
  }

  @Test("a plugin that cannot be started fails the first check and says why")
  func notStarted() async {
    struct Missing: Error, CustomStringConvertible { var description: String { "no such program" } }
    let subject = ConformanceSubject(NumberSigns.manifest) { throw Missing() }
    let report = await ConformanceKit(subject).run(only: ["handshake"])
    #expect(report.failed.first?.reason == "it could not be started: no such program")
  }

  @Test("a plugin that refuses its configuration fails the handshake, and the rest says nothing")
  func refused() async {
    let subject = ConformanceSubject(NumberSigns.self, configuration: ["word": 7])
    let report = await ConformanceKit(subject).run(only: ["handshake", "empty-text", "cancel"])
    #expect(report.failed.map(\.check.id) == ["handshake"])
    #expect(report.skipped.count == 2)
    #expect(!report.isConformant)
  }

  @Test("examples say nothing about a plugin that something is configured for")
  func configured() async {
    let subject = ConformanceSubject(NumberSigns.self, configuration: ["word": "x"])
    let report = await ConformanceKit(subject).run(only: ["examples", "examples-in-long-text"])
    #expect(report.skipped.count == 2)
  }

  @Test("a plugin that does not start every time fails")
  func moody() async {
    let good = ConformanceSubject(NumberSigns.self)
    let starts = Atomic(0)
    let subject = ConformanceSubject(NumberSigns.manifest) {
      let plugin = try await good.open()
      if starts.add(1, ordering: .relaxed).newValue == 3 { await plugin.end() }
      return plugin
    }
    let report = await ConformanceKit(subject).run(
      only: ["handshake", "empty-text", "examples", "unknown-method"])
    #expect(report.failed.map(\.reason) == ["it ended instead of answering"])
  }

  @Test("checks of the place where a plugin runs come before those of the whole stream")
  func more() async {
    let check = ConformanceCheck("own", "it is there", advice: "Be there.") { _ in }
    let kit = ConformanceKit(ConformanceSubject(Echo.self), and: [check])
    let place = kit.checks.firstIndex { $0.id == "own" }
    let stream = kit.checks.firstIndex { $0.id == "only-messages" }
    #expect(place.flatMap { place in stream.map { place < $0 } } == true)
    #expect(await kit.run(only: ["own"]).isConformant)
  }
}
