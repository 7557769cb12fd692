import Detection
import Evaluation
import Foundation
import PolicyPacks
import Testing

/// What a text hides is ruled on as if it stood there plainly, and people read how it was hidden.
@Suite struct DisguiseTests {
  private let encoded = Data("the number is KD-104233".utf8).base64EncodedString()

  @Test("the verdict is that of the plain value, and the sentence says how it is hidden")
  func sentence() throws {
    let evaluation = try TestPack.engine().evaluate("Look at \(encoded).", "office")
    #expect(evaluation.verdict == .approval)
    let feedback = try #require(evaluation.feedback.first)
    #expect(feedback.disguises == [.base64])
    #expect(
      feedback.why == "It names one customer. It is hidden here: it is encoded in Base64.")
    #expect(feedback.range == 8..<8 + encoded.utf8.count)
  }

  @Test("in German, too, and where the pack says no why")
  func german() throws {
    let engine = try TestPack.engine()
    let evaluation = engine.evaluate(
      Draft("H\u{200B}eron Ltd", tool: "web"), for: Requester(language: "de"), at: TestPack.now)
    #expect(
      evaluation.feedback.first?.why
        == "Hier ist es versteckt: unsichtbare Zeichen stehen darin.")
  }

  @Test("each way to hide has its words in both languages")
  func words() throws {
    let texts = [
      "ＫＤ-104233", "КD-104233", "KD-\u{AD}104233", "KD%2D104233", "KD&#45;104233",
      #"KD\u002d104233"#, "KD\u{2011}104233",
    ]
    for language in ["en", "de"] {
      for text in texts {
        let evaluation = try TestPack.engine().evaluate(
          Draft(SensitiveText(text), tool: "office"), for: Requester(language: language),
          at: TestPack.now)
        let why = try #require(evaluation.feedback.first?.why, "\(text)")
        #expect(why.contains(language == "de" ? "versteckt: " : "hidden here: "))
        #expect(evaluation.rewrite?.text.string == "[CUSTOMER_1]")
        #expect(evaluation.rewrite?.verdict == .allow)
      }
    }
  }

  @Test("the rewrite has the placeholder in place of all that was encoded, and gives it back")
  func rewrite() throws {
    let evaluation = try TestPack.engine().evaluate("Look at \(encoded), please.", "office")
    let rewrite = try #require(evaluation.rewrite)
    #expect(rewrite.text.string == "Look at [CUSTOMER_1], please.")
    #expect(rewrite.verdict == .allow)
    #expect(Restoration(of: rewrite.text.bytes, from: rewrite.vault).text == evaluation.text.bytes)
  }

  @Test("JSON names the ways, and says nothing of them where there are none")
  func json() throws {
    let engine = try TestPack.engine()
    func disguises(_ text: String) throws -> [[String]] {
      let json = try JSONEncoder().encode(
        EvaluationJSON(engine.evaluate(text, "office"), name: "draft"))
      let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
      let findings = try #require(object["findings"] as? [[String: Any]])
      return findings.map { $0["disguises"] as? [String] ?? ["missing"] }
    }
    #expect(try disguises(encoded) == [["base64"]])
    #expect(try disguises("KD-104233") == [[]])
  }

  @Test("a text that is encoded too often could not be evaluated, and says so")
  func tooDeep() throws {
    let text = (0..<6).reduce("KD-104233 and more") { text, _ in
      Data(text.utf8).base64EncodedString()
    }
    let evaluation = try TestPack.engine("onDetectorError: block").evaluate(text, "desk")
    #expect(evaluation.verdict == .block)
    #expect(evaluation.feedback.map(\.kind) == [.unevaluated])
    #expect(evaluation.feedback.first?.title == "Encoded text")
  }

  @Test("plain text of ordinary kinds is as it was")
  func plain() throws {
    let evaluation = try TestPack.engine().evaluate("“KD-104233” – ok…", "office")
    #expect(evaluation.feedback.first?.disguises == [])
    #expect(evaluation.feedback.first?.why == "It names one customer.")
  }
}
