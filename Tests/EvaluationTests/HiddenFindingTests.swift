import Detection
import Evaluation
import PolicyPacks
import Testing

/// What lies inside a longer finding goes where that goes, so it counts for the verdict.
@Suite struct HiddenFindingTests {
  private func engine() throws -> Engine {
    try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0}
        classes: {company.ticket: public, credentials: restricted}
        detectors:
          ticket: {class: company.ticket, pattern: 'TICKET \\d+: [^\\n]+', redactAs: TICKET}
          secret: {title: Secret, class: credentials, pattern: 'tok_\\w+', redactAs: SECRET}
        tools: {web: {title: Web, boundary: public, accepts: {internal: allow, credentials: block}}}
        """)
  }

  @Test("the strictest of both decides, and is what people read about")
  func strictest() throws {
    let evaluation = try engine().evaluate("TICKET 12: use tok_abc123", "web")
    #expect(evaluation.verdict == .block)
    #expect(evaluation.feedback.map(\.rule) == ["secret"])
    #expect(evaluation.rulings.map(\.finding.rule) == ["ticket"])
  }

  @Test("a rewrite takes out the whole, and the vault does not keep the credential in it")
  func vault() throws {
    let rewrite = try #require(try engine().evaluate("TICKET 12: use tok_abc123", "web").rewrite)
    #expect(rewrite.text.string == "[TICKET_1]")
    #expect(rewrite.vault.values.isEmpty)
    #expect(rewrite.vault.withheld == ["[TICKET_1]"])
  }

  @Test("a format that forbids both says so once")
  func format() throws {
    let engine = try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0, tasks: [free]}
        classes: {company.ticket: confidential, credentials: restricted}
        detectors:
          ticket: {class: company.ticket, pattern: 'TICKET \\d+: [^\\n]+', redactAs: TICKET}
          secret: {title: Secret, class: credentials, pattern: 'tok_\\w+', redactAs: SECRET}
        formats: {note: {checks: [{id: clean, noLevel: confidential}]}}
        tools: {web: {title: Web, boundary: public, outputs: {free: note}}}
        """)
    let output = Output(SensitiveText("TICKET 12: use tok_abc123"), tool: "web", task: "free")
    let feedback = engine.evaluate(output, at: TestPack.now).feedback
    #expect(feedback.count { $0.rule == "clean" } == 1)
  }

  @Test("without anything inside, the longer one stands for itself")
  func alone() throws {
    #expect(try engine().evaluate("TICKET 12: all is fine", "web").verdict == .allow)
  }
}
