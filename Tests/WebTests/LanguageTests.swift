import Foundation
import HTTPTypes
import Testing

@testable import Web

/// The reader's language.
@Suite struct LanguageTests {
  @Test(
    "the browser's preference counts",
    arguments: [
      ("de", "de"), ("de-AT,de;q=0.9,en;q=0.5", "de"), ("en-GB, de;q=0.9", "en"),
      ("fr, de;q=0.3, en;q=0.2", "de"), ("fr", "en"), ("", "en"), ("de;q=0, en;q=0.1", "en"),
      ("de;q=nonsense", "en"), (";;;,,q=1", "en"),
    ])
  func accepted(_ header: String, _ language: String) async throws {
    let answer = try await TestSite().answer(.get, "/", headers: [.acceptLanguage: header])
    #expect(answer.headers[.contentLanguage] == language)
    #expect(answer.text.contains("<html lang=\"\(language)\">"))
  }

  @Test("a language in the address counts more; one that the page does not speak does not count")
  func asked() async throws {
    let site = try TestSite()
    let headers: HTTPFields = [.acceptLanguage: "en"]
    let german = try await site.answer(.get, "/?lang=de", headers: headers)
    #expect(german.headers[.contentLanguage] == "de")
    let unknown = try await site.answer(.get, "/?lang=xx", headers: headers)
    #expect(unknown.headers[.contentLanguage] == "en")
  }

  @Test("feedback and problems come in the language, too")
  func answers() async throws {
    let site = try TestSite()
    let answer = try await site.check(#"{"kind": "draft", "text": "KD-104233", "language": "de"}"#)
    #expect(try answer.decoded(Answer.Evaluation.self).findings.map(\.title) == ["Kundennummer"])
    let problem = try await site.check("{", headers: [.acceptLanguage: "de"])
    #expect(problem.sentence?.hasPrefix("Die Anfrage ist nicht das JSON") == true)
  }

  @Test("both languages have the same words")
  func words() throws {
    let assets = WebAssets()
    let keys = try PageLanguage.allCases.map { language in
      let file = try #require(assets["words/\(language.rawValue).json"])
      let words = try JSONDecoder().decode([String: String].self, from: Data(file.bytes))
      #expect(words.values.allSatisfy { !$0.isEmpty })
      return Set(words.keys)
    }
    #expect(keys[0] == keys[1])
    #expect(keys[0].count > 50)
  }
}
