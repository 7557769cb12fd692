import PluginKit
import Replay
import Testing

@Suite("Replay keeps the contract")
struct ConformanceTests {
  @Test(
    "the conformance kit finds nothing",
    arguments: [
      [:], ["pace": 200, "fallback": ["text": "This answer takes its time, word by word."]],
      ["fallback": ["generate": ["errors": ["wrong-date"], "format": "json"]]],
    ] as [JSON])
  func conforms(configuration: JSON) async {
    let subject = ConformanceSubject(Replay.self, configuration: configuration)
    let report = await ConformanceKit(subject).run()
    #expect(report.isConformant, "\(report)")
  }
}
