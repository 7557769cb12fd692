import Detection
import Evaluation
import PolicyPacks
import Testing

/// The text that would pass.
@Suite struct RewriteTests {
  @Test(
    "a rewrite passes the check that the text did not",
    arguments: [
      "KD-104233", "KD-104233 PLAN-B", "PLAN-B,KD-104233,PLAN-B", "Grüße an KD-104233 👋",
      "TOP SECRET KD-104233", "[CUSTOMER_1] KD-104233",
    ])
  func passes(_ text: String) throws {
    let engine = try TestPack.engine()
    let rewrite = try #require(engine.evaluate(text, "office").rewrite)
    #expect(rewrite.verdict == .allow)
    let again = engine.evaluate(rewrite.text.string, "office")
    #expect(again.verdict == .allow)
    #expect(again.rewrite == nil)
  }

  @Test("there is none where nothing stands in the way", arguments: ["Hello", "Heron Ltd", ""])
  func none(_ text: String) throws {
    #expect(try TestPack.engine().evaluate(text, "office").rewrite == nil)
  }

  @Test("the same value has the same placeholder everywhere, another value another one")
  func sameValue() throws {
    let rewrite = try TestPack.engine()
      .evaluate("KD-104233, KD-104234, KD-104233", "office").rewrite
    #expect(rewrite?.text.string == "[CUSTOMER_1], [CUSTOMER_2], [CUSTOMER_1]")
    #expect(rewrite?.replacements.map(\.range) == [0..<9, 11..<20, 22..<31])
  }

  @Test("a placeholder that stands in the text is not used again")
  func takenPlaceholder() throws {
    let rewrite = try TestPack.engine().evaluate("[CUSTOMER_1] and KD-104233", "office").rewrite
    #expect(rewrite?.text.string == "[CUSTOMER_1] and [CUSTOMER_2]")
  }

  @Test("what is allowed stays in the text")
  func allowedStays() throws {
    let rewrite = try TestPack.engine().evaluate("Heron Ltd: KD-104233", "office").rewrite
    #expect(rewrite?.text.string == "Heron Ltd: [CUSTOMER_1]")
  }

  @Test("the vault holds what was replaced")
  func vault() throws {
    let rewrite = try TestPack.engine().evaluate("KD-104233 PLAN-B", "office").rewrite
    #expect(rewrite?.vault.values == ["[CUSTOMER_1]": "KD-104233", "[PLAN_1]": "PLAN-B"])
  }

  @Test("a tool that the pack does not know stays unknown after a rewrite")
  func unknownTool() throws {
    let rewrite = try TestPack.engine().evaluate("KD-104233", "chad").rewrite
    #expect(rewrite?.verdict == .block)
  }

  @Test("feedback names the placeholder that the rewrite uses")
  func feedback() throws {
    let evaluation = try TestPack.engine().evaluate("KD-104234 KD-104233 KD-104234", "office")
    #expect(
      evaluation.feedback.map(\.placeholder) == ["[CUSTOMER_1]", "[CUSTOMER_2]", "[CUSTOMER_1]"])
  }
}
