import Detection
import HTTPTypes
import Testing

@testable import Web

/// What programs are told when something cannot be done.
@Suite struct ProblemTests {
  private let people: TestPeople
  private let site: TestSite

  init() throws {
    people = try TestPeople()
    site = try people.site()
  }

  @Test(
    "the type of a problem leads to a page that says what it means, in both languages",
    arguments: Problem.Kind.allCases)
  func pages(_ kind: Problem.Kind) async throws {
    for language in PageLanguage.allCases {
      let page = try await site.answer(
        .get, kind.address, headers: [.acceptLanguage: language.rawValue, .accept: "text/html"])
      #expect(page.status == .ok && page.headers[.contentLanguage] == language.rawValue)
      #expect(page.text.contains("<h1>\(kind.words(in: language).title)</h1>"))
    }
    #expect(kind.english.meaning != kind.german.meaning)
  }

  @Test("no kind has the title of another one")
  func titles() {
    for language in PageLanguage.allCases {
      let titles = Problem.Kind.allCases.map { $0.words(in: language).title }
      #expect(Set(titles).count == titles.count)
    }
    #expect(Problem.Kind.allCases.allSatisfy { $0.rawValue.wholeMatch(of: /[a-z-]+/) != nil })
  }

  @Test("there is no page about what is no problem")
  func noPage() async throws {
    #expect(try await site.answer(.get, "/problems/none").status == .notFound)
  }

  @Test(
    "the field that is wrong is named, and what was sent is not repeated",
    arguments: [
      (#"{"kind": "draft"}"#, "#/text", "is missing"),
      (#"{"kind": "draft", "text": 7}"#, "#/text", "is of another kind"),
      (#"{"kind": "zanzibar", "text": "x"}"#, "#/kind", "has no value that it can have"),
      (
        #"{"kind": "output", "text": "x", "sources": [{"name": "a", "text": "b"}, {"name": "zanzibar"}]}"#,
        "#/sources/1/text", "is missing"
      ),
    ])
  func fields(_ json: String, _ pointer: String, _ detail: String) async throws {
    let answer = try await people.program(of: "ann", site).post("check", json)
    #expect(answer.status == .badRequest && answer.kind == .malformed)
    #expect(answer.problem?.errors?.map(\.pointer) == [pointer])
    #expect(answer.problem?.errors?.map(\.detail) == [detail])
    #expect(answer.sentence == "The field \(pointer) \(detail).")
    #expect(!answer.text.contains("zanzibar"))
  }

  @Test("a name that somebody made up is no part of the place")
  func madeUpNames() async throws {
    let json = #"{"text": "x", "keep": "text", "fields": {"zanzibar": 7}}"#
    let answer = try await people.program(of: "ann", site).post("requests", json)
    #expect(answer.problem?.errors?.map(\.pointer) == ["#/fields"])
    #expect(!answer.text.contains("zanzibar"))
  }

  @Test("what is no JSON has no field", arguments: ["", "{", "zanzibar", "\u{0}"])
  func noJSON(_ text: String) async throws {
    let answer = try await people.program(of: "ann", site).post("check", text)
    #expect(answer.kind == .malformed && answer.problem?.errors == nil)
  }

  @Test("a method that an address does not take is refused with those that it takes")
  func methods() async throws {
    let ann = try people.program(of: "ann", site)
    for method in [HTTPRequest.Method.put, .delete, .patch, .trace] {
      let answer = try await ann.call(method, "requests")
      #expect(answer.status == .methodNotAllowed && answer.kind == .wrongMethod)
      #expect(answer.headers[.allow] == "GET, HEAD, POST")
    }
    #expect(try await ann.call(.get, "check").headers[.allow] == "POST")
    #expect(try await ann.call(.put, "nowhere").status == .notFound)
  }

  @Test("a program gets JSON, whatever it accepts, and is told how to sign in")
  func signIn() async throws {
    let nobody = Program(site: site, token: nil)
    let answer = try await nobody.get("me", [.accept: "text/html"])
    #expect(answer.status == .unauthorized && answer.kind == .signIn)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(answer.headers[.wwwAuthenticate] == "Bearer")
    let wrong = try await Program(site: site, token: "dr_t_x").get("me")
    #expect(wrong.status == .unauthorized && wrong.kind == .wrongToken)
  }

  @Test("a reason comes with the status of its kind")
  func statuses() async throws {
    let ann = try people.program(of: "ann", site)
    let answers = [
      try await ann.get("grading/queue"), try await ann.get("requests/none"),
      try await ann.post("check", "[]"), try await ann.get("requests?limit=0"),
      try await ann.call(.post, "check", "{}", [.contentType: "text/plain"]),
      try await ann.post("check", #"{"kind": "draft", "text": "x", "task": "none"}"#),
      try await ann.post(
        "practice/requests", #"{"desk": "x", "turn": 1, "request": {"offers": {}}}"#),
    ]
    let kinds: [Problem.Kind] = [
      .notYours, .notFound, .malformed, .badParameter, .notJSON, .refused, .deskGone,
    ]
    #expect(answers.map(\.kind) == kinds)
    #expect(answers.map(\.status) == kinds.map(\.status))
  }
}
