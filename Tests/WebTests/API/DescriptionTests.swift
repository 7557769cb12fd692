import Accounts
import Approvals
import Desks
import Detection
import Grading
import HTTPTypes
import JSONSchema
import PluginKit
import Practice
import Storage
import StructuredText
import Testing

@testable import Web

/// The document that describes the API.
@Suite struct DescriptionTests {
  private let document = APIDescription.shared.document

  @Test("each address of the API has exactly one operation")
  func operations() throws {
    #expect(APIDescription.shared.mismatches == [])
    #expect(
      try APIDescription(Array(APIOperation.all.dropFirst())).mismatches
        == ["GET /api/v1/openapi.json"])
    #expect(
      try APIDescription(APIOperation.all + APIOperation.ofChecks).mismatches
        == ["POST /api/v1/check"])
    #expect(Set(APIOperation.all.map(\.id)).count == APIOperation.all.count)
  }

  @Test("anybody may read it")
  func served() async throws {
    let answer = try await TestPeople().site().answer(.get, "/api/v1/openapi.json")
    #expect(answer.status == .ok && answer.headers[.contentType] == "application/json")
    #expect(try JSON(text: answer.text) == document)
    #expect(document["openapi"] == "3.1.0")
  }

  @Test("whatever it refers to is in it")
  func references() {
    let references = Self.references(in: document)
    #expect(references.count > 100)
    for reference in references {
      let parts = reference.split(separator: "/").dropFirst()
      let found = parts.reduce(document as JSON?) { $0?[String($1)] }
      #expect(found != nil, "\(reference)")
    }
  }

  private static func references(in value: JSON) -> Set<String> {
    switch value {
    case .object(let members):
      let own = members["$ref"]?.string.map { Set([$0]) } ?? []
      return members.values.reduce(into: own) { $0.formUnion(references(in: $1)) }
    case .array(let values): return values.reduce(into: []) { $0.formUnion(references(in: $1)) }
    default: return []
    }
  }

  @Test("the token is for what the access table says")
  func scopes() {
    let paths = document["paths"]
    let check = paths?["/api/v1/check"]?["post"]?["security"]
    #expect(check == [["token": ["check"]], ["session": []]])
    #expect(paths?["/api/v1/tokens"]?["post"]?["security"] == [])
    #expect(paths?["/api/v1/me"]?["get"]?["security"] == [["token": []], ["session": []]])
  }

  @Test("a choice is an object with one key, and a text that has a form says which")
  func choices() throws {
    let schemas = document["components"]?["schemas"]
    guard case .array(let acts) = schemas?["ApprovalAct"]?["oneOf"] else {
      Issue.record("an act is one of several")
      return
    }
    #expect(acts.map { $0["required"] } == [["approve"], ["reject"], ["revoke"], ["withdraw"]])
    for two in [#"{"approve": {}, "withdraw": {}}"#, #"{"approve": {}, "reject": {}}"#] {
      #expect(try problems(of: two, as: ApprovalAct.self) != [])
    }
    #expect(try problems(of: #"{"approve": {}, "unknown": 1}"#, as: ApprovalAct.self) == [])
    #expect(
      schemas?["ApprovalSubject"]?["properties"]?["draftDigest"]?["pattern"] == "^[0-9a-f]{64}$")
    #expect(
      schemas?["CheckQuestion"]?["properties"]?["tool"]?["type"] == ["string", "null"])
  }

  @Test("examples are as the document says")
  func examples() throws {
    for operation in APIOperation.all {
      guard let body = operation.body, let example = body.example else { continue }
      #expect(try problems(of: example.text, as: body.type) == [], "\(operation.id)")
    }
  }

  @Test("what the site answers is as the document says")
  func answers() async throws {
    let people = try TestPeople()
    let site = try people.site()
    let (ann, sam) = (try people.program(of: "ann", site), try people.program(of: "sam", site))
    let asked = try await ann.post("requests", TestPeople.asking())
    let request = try #require(try people.store.requests.list().first).request.id
    let all: [(String, Answer)] = [
      ("readMe", try await ann.get("me")),
      ("check", try await ann.post("check", #"{"kind": "draft", "text": "KD-104233 PLAN-A"}"#)),
      (
        "check",
        try await ann.post(
          "check",
          #"{"kind": "output", "text": "It was 7 euros.", "sources": [{"name": "a", "text": "8 euros"}]}"#
        )
      ),
      ("previewRequest", try await ann.post("requests/preview", TestPeople.asking())),
      ("askForApproval", asked), ("listRequests", try await ann.get("requests")),
      ("listWaitingRequests", try await sam.get("requests/waiting")),
      ("readRequest", try await ann.get("requests/\(request)")),
      (
        "decideRequest",
        try await sam.post("requests/\(request)/decision", #"{"act": {"approve": {}}, "seen": 0}"#)
      ),
      ("previewDispute", try await ann.post("disputes/preview", TestPeople.disputing())),
      ("openDispute", try await ann.post("disputes", TestPeople.disputing())),
      ("listDisputes", try await ann.get("disputes")),
      ("listAnswers", try await ann.get("practice/answers?all=1")),
      ("noteDisputesSeen", try await ann.post("disputes/seen", "{}")),
      ("endToken", try await sam.post("tokens/end", "{}")),
    ]
    for (id, answer) in all {
      let operation = try #require(APIOperation.all.first { $0.id == id })
      #expect(answer.status == .ok, "\(id): \(answer.text)")
      #expect(try problems(of: answer.text, as: operation.reply.type) == [], "\(id)")
    }
    let problem = try await ann.post("check", "{}")
    #expect(try problems(of: problem.text, as: Problem.Body.self) == [])
  }

  @Test("what a desk answers is as the document says")
  func desks() async throws {
    let site = try SignedInSite()
    let ann = try site.add("ann")
    let json = #"{"language": "en", "asks": false, "exercise": "explain-redaction"}"#
    let opened = try await send("practice", json, to: site, as: ann)
    #expect(try problems(of: opened.text, as: OpenedPractice.self) == [])
    let practice = try WireJSON.decode(OpenedPractice.self, from: Array(opened.text.utf8))
    let requests: [SessionRequest] = [
      .offers, .pose(try #require(practice.named), isFresh: true), .hint,
      .grade(Practice.Response(text: "A sentence."), confidence: 0.5, seconds: 20),
      .ask("Why?"), .reveal, .returns, .consent(true),
    ]
    for (index, request) in requests.enumerated() {
      let turn = DeskTurn(desk: practice.desk, turn: index + 1, request)
      let sent = String(decoding: try WireJSON.encode(turn), as: UTF8.self)
      #expect(try problems(of: sent, as: DeskTurn<SessionRequest>.self) == [])
      let answer = try await send("practice/requests", sent, to: site, as: ann)
      #expect(answer.status == .ok)
      #expect(try problems(of: answer.text, as: SessionNews.self) == [], "\(index)")
    }
  }

  @Test("what a grader's desk answers is as the document says")
  func gradersDesk() async throws {
    let site = try SignedInSite()
    let ann = try site.add("ann")
    let tom = try site.add("tom", [.trainer], groups: ["claims-handlers"])
    _ = try await site.handIn("A sentence.", by: ann, asking: "Is this right?")
    let opened = try await send("grading", #"{"language": "en"}"#, to: site, as: tom)
    #expect(try problems(of: opened.text, as: OpenedGrading.self) == [], "\(opened.text)")
    let desk = try WireJSON.decode(OpenedGrading.self, from: Array(opened.text.utf8)).desk
    for (index, request) in [GradingRequest.next, .decide(.answer("It is.")), .next].enumerated() {
      let turn = DeskTurn(desk: desk, turn: index + 1, request)
      let sent = String(decoding: try WireJSON.encode(turn), as: UTF8.self)
      #expect(try problems(of: sent, as: DeskTurn<GradingRequest>.self) == [])
      let answer = try await send("grading/requests", sent, to: site, as: tom)
      #expect(try problems(of: answer.text, as: GradingNews.self) == [], "\(answer.text)")
    }
  }

  private func send(
    _ path: String, _ json: String, to site: SignedInSite, as person: SignedInSite.Person
  ) async throws -> Answer {
    let headers: HTTPFields = [.cookie: person.cookie, .contentType: "application/json"]
    return try await site.answer(.post, "/api/v1/" + path, headers: headers, body: json)
  }

  /// What speaks against a value being of a type, by the document.
  private func problems(
    of value: String, as type: any (Decodable & Sendable).Type
  ) throws -> [String] {
    let reader = SchemaReader()
    let own = try reader.schema(of: type)
    let schema: JSON = [
      "$defs": ["own": own == .bool(true) ? ["type": "object"] : own], "$ref": "#/$defs/own",
      "components": ["schemas": document["components"]?["schemas"] ?? [:]],
    ]
    let checked = try JSONSchema(Array(schema.text.utf8), name: "api.schema.json")
    let node = try #require(JSONReader.read(Array(value.utf8)).node)
    return checked.validate(node).map { "\($0.keyword) at \($0.instancePointer)" }
  }
}
