import Detection
import Evaluation
import HTTPTypes
import PolicyPacks
import Testing

/// Texts in, evaluations out.
@Suite struct CheckTests {
  @Test("a draft gets the engine's verdict, with places in UTF-8 bytes")
  func draft() async throws {
    let answer = try await TestSite().check(#"{"kind": "draft", "text": "ü😀 KD-104233"}"#)
    #expect(answer.status == .ok)
    #expect(answer.headers[.cacheControl] == "no-store")
    let evaluation = try answer.decoded(Answer.Evaluation.self)
    #expect(evaluation.verdict == "approval")
    #expect(evaluation.tool == "office")
    #expect(evaluation.findings.map(\.start) == [7])
    #expect(evaluation.findings.map(\.end) == [16])
  }

  @Test(
    "tool and task are those that were chosen",
    arguments: [
      (#""tool": "desk""#, "allow"), (#""tool": """#, "approval"),
      (#""tool": "unheard-of""#, "block"),
      (#""tool": "desk", "task": """#, "allow"),
    ])
  func tool(_ choice: String, _ verdict: String) async throws {
    let answer = try await TestSite().check(#"{"kind": "draft", "text": "KD-104233", \#(choice)}"#)
    #expect(try answer.decoded(Answer.Evaluation.self).verdict == verdict)
  }

  @Test("a stop comes with the exercise that is offered, by task and in the language")
  func practice() async throws {
    struct Offered: Decodable {
      struct Practice: Decodable { var exercise, title, command: String, minutes: Int }
      var practice: Practice?
    }
    let site = try TestSite { evaluation, task, language in
      guard evaluation.verdict >= .approval else { return nil }
      return PracticeJSON(
        course: "basics", exercise: "\(task ?? "none")", title: language, minutes: 2,
        command: "dryrun practice")
    }
    let stopped = try await site.check(
      #"{"kind": "draft", "text": "KD-104233", "task": "letters", "language": "de"}"#)
    let practice = try #require(try stopped.decoded(Offered.self).practice)
    #expect(practice.exercise == "letters" && practice.title == "de" && practice.minutes == 2)
    let clean = try await site.check(#"{"kind": "draft", "text": "nothing"}"#)
    #expect(try clean.decoded(Offered.self).practice == nil)
  }

  @Test("a task brings its requirements")
  func task() async throws {
    let answer = try await TestSite().check(
      #"{"kind": "draft", "text": "write", "tool": "office", "task": "letters"}"#)
    #expect(try answer.decoded(Answer.Evaluation.self).findings.map(\.rule) == ["source"])
  }

  @Test("an output is compared with its sources")
  func output() async throws {
    struct Evaluation: Decodable {
      struct Claim: Decodable { var status: String, start: Int }
      var kind: String
      var claims: [Claim]?
    }
    let site = try TestSite()
    let compared = try await site.check(
      #"{"kind": "output", "text": "ü 41 claims", "sources": [{"name": "a", "text": "41 claims"}]}"#
    )
    let evaluation = try compared.decoded(Evaluation.self)
    #expect(evaluation.kind == "output")
    #expect(evaluation.claims?.map(\.status) == ["supported"])
    #expect(evaluation.claims?.map(\.start) == [3])
    let alone = try await site.check(#"{"kind": "output", "text": "41 claims", "sources": []}"#)
    #expect(try alone.decoded(Evaluation.self).claims?.count == nil)
  }

  @Test(
    "texts that break other programs are checked like any other",
    arguments: [#""#, #"\u0000KD-104233"#, #"\u2028 \u202e KD-104233"#, #"\"\\ KD-104233"#])
  func unusual(_ text: String) async throws {
    let answer = try await TestSite().check(#"{"kind": "draft", "text": "\#(text)"}"#)
    #expect(answer.status == .ok)
    let found = try answer.decoded(Answer.Evaluation.self).findings
    #expect(found.count == (text.isEmpty ? 0 : 1))
  }

  @Test(
    "what is not the expected JSON is refused in a sentence that quotes nothing",
    arguments: [
      "", "{", "[]", "null", #"{"text": "KD-104233"}"#, #"{"kind": "draft"}"#,
      #"{"kind": "KD-104233", "text": ""}"#, #"{"kind": "draft", "text": 104233}"#,
      #"{"kind": "draft", "text": "KD-104233", "tool": 1}"#,
      #"{"kind": "draft", "text": "\ud800"}"#,
      String(repeating: "[", count: 3_000),
    ])
  func malformed(_ json: String) async throws {
    let answer = try await TestSite().check(json)
    #expect(answer.status == .badRequest)
    #expect(answer.sentence?.hasPrefix("The request is not the JSON that is expected") == true)
    #expect(!answer.text.contains("104233"))
  }

  @Test("only JSON is taken, so that no form of another site can post here")
  func contentType() async throws {
    let site = try TestSite()
    let json = #"{"kind": "draft", "text": "x"}"#
    for type in ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""] {
      #expect(
        try await site.check(json, headers: [.contentType: type]).status == .unsupportedMediaType)
    }
    let charset: HTTPFields = [.contentType: "Application/JSON; charset=utf-8"]
    #expect(try await site.check(json, headers: charset).status == .ok)
  }

  @Test("many checks at once each get their own answer")
  func concurrent() async throws {
    let site = try TestSite()
    try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      for count in 0..<40 {
        group.addTask {
          let text = String(repeating: "KD-104233 ", count: count)
          let answer = try await site.check(#"{"kind": "draft", "text": "\#(text)"}"#)
          return (count, try answer.decoded(Answer.Evaluation.self).findings.count)
        }
      }
      for try await (expected, found) in group { #expect(found == expected) }
    }
  }
}
