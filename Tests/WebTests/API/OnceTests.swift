import Approvals
import Detection
import Foundation
import HTTPTypes
import PolicyPacks
import Storage
import Testing

@testable import Web

/// What comes twice with one key is done once.
@Suite struct OnceTests {
  private let people: TestPeople
  private let site: TestSite
  private let ann: Program

  init() throws {
    people = try TestPeople()
    site = try people.site()
    ann = try people.program(of: "ann", site)
  }

  @Test("asking again with the same key gets the first answer, and asks once")
  func asking() async throws {
    let first = try await ann.post("requests", TestPeople.asking(), key: "one")
    #expect(first.status == .ok)
    let again = try await ann.post("requests", TestPeople.asking(), key: "one")
    #expect(again.status == .ok && again.text == first.text)
    #expect(try people.store.requests.list().count == 1)
    // Without the key it is another wish, which the desk refuses.
    let other = try await ann.post("requests", TestPeople.asking())
    #expect(other.status == .unprocessableContent)
  }

  @Test("the answer stays the first one, whatever happened since")
  func firstAnswer() async throws {
    let asked = try await ann.post("requests", TestPeople.asking(), key: "one")
    let id = try #require(try people.store.requests.list().first).request.id
    let sam = try people.program(of: "sam", site)
    let approve = #"{"act": {"approve": {}}, "seen": 0}"#
    let decided = try await sam.post("requests/\(id)/decision", approve, key: "two")
    #expect(decided.status == .ok)
    let revoke = #"{"act": {"revoke": {"reason": "no"}}, "seen": 1}"#
    #expect(try await sam.post("requests/\(id)/decision", revoke, key: "three").status == .ok)
    let again = try await sam.post("requests/\(id)/decision", approve, key: "two")
    #expect(again.status == .ok && again.text == decided.text)
    #expect(try people.store.requests[id]?.events.count == 2)
    #expect(try await ann.post("requests", TestPeople.asking(), key: "one").text == asked.text)
  }

  @Test("a dispute is opened once, and shown as it was opened")
  func disputes() async throws {
    let first = try await ann.post("disputes", TestPeople.disputing(), key: "one")
    let id = try #require(try people.store.disputes.list().first).id
    try people.store.disputes.answer(
      id, .rejected, .init(text: "it is one", by: "art", at: .now))
    let again = try await ann.post("disputes", TestPeople.disputing(), key: "one")
    #expect(again.status == .ok && again.text == first.text)
    #expect(try people.store.disputes.list().count == 1)
    _ = try await ann.post("disputes", TestPeople.disputing(), key: "two")
    #expect(try people.store.disputes.list().count == 2)
  }

  @Test("a key of another request is refused, and nothing is done")
  func otherRequest() async throws {
    _ = try await ann.post("disputes", TestPeople.disputing(), key: "one")
    for (path, json) in [
      ("disputes", TestPeople.disputing(104_234)), ("requests", TestPeople.asking()),
      ("disputes/seen", "{}"),
    ] {
      let answer = try await ann.post(path, json, key: "one")
      #expect(answer.status == .unprocessableContent && answer.kind == .keyReused)
    }
    #expect(try people.store.disputes.list().count == 1)
    #expect(try people.store.requests.list().isEmpty)
  }

  @Test("somebody else's key is another one")
  func otherPerson() async throws {
    _ = try await ann.post("disputes", TestPeople.disputing(), key: "one")
    let sam = try people.program(of: "sam", site)
    #expect(try await sam.post("disputes", TestPeople.disputing(), key: "one").status == .ok)
    #expect(try people.store.disputes.list().count == 2)
  }

  @Test("what was refused is tried anew")
  func refused() async throws {
    let early = #"{"act": {"withdraw": {}}, "seen": 3}"#
    _ = try await ann.post("requests", TestPeople.asking())
    let id = try #require(try people.store.requests.list().first).request.id
    for _ in 0..<2 {
      let answer = try await ann.post("requests/\(id)/decision", early, key: "one")
      #expect(answer.status == .conflict && answer.kind == .changedMeanwhile)
    }
  }

  @Test("while it is being done, the same again is asked to wait")
  func underWay() async throws {
    let body = Array(TestPeople.disputing().utf8)
    let key = KeptKey("one", of: "ann", for: "POST /api/v1/disputes", body, key: people.store.key)
    #expect(try people.store.keys.claim(key, at: .now + 3600) == .claimed)
    let answer = try await ann.post("disputes", TestPeople.disputing(), key: "one")
    #expect(answer.status == .conflict && answer.kind == .keyUnderWay)
  }

  @Test("a program that ended halfway wrote a dispute once")
  func halfway() async throws {
    let body = Array(TestPeople.disputing().utf8)
    let key = KeptKey("one", of: "ann", for: "POST /api/v1/disputes", body, key: people.store.key)
    #expect(try people.store.keys.claim(key, at: .now - 300) == .claimed)
    let written = try #require(
      Dispute(
        id: DisputeID(String(key.name.prefix(32))), person: "ann", rule: "number", tool: "office",
        pack: "team", rulesDigest: "x", keptText: "x", range: 0..<1, reason: "written before",
        opened: .now))
    try people.store.disputes.open(written)
    let answer = try await ann.post("disputes", TestPeople.disputing(), key: "one")
    #expect(answer.status == .ok && answer.text.contains("written before"))
    #expect(try people.store.disputes.list().count == 1)
  }

  @Test("many at once are done once")
  func together() async throws {
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { [ann] in
          try await ann.post("disputes", TestPeople.disputing(), key: "one").status.code
        }
      }
      return try await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(statuses.contains(200) && statuses.allSatisfy { [200, 409].contains($0) })
    #expect(try people.store.disputes.list().count == 1)
  }

  @Test("another server over the same data knows it")
  func restart() async throws {
    let first = try await ann.post("requests", TestPeople.asking(), key: "one")
    let later = Program(site: try people.site(), token: ann.token)
    #expect(try await later.post("requests", TestPeople.asking(), key: "one").text == first.text)
    #expect(try people.store.requests.list().count == 1)
  }

  @Test("noting what was seen takes a key as well")
  func seen() async throws {
    for path in ["disputes/seen", "practice/answers/seen"] {
      for _ in 0..<2 {
        let answer = try await ann.post(path, "{}", key: path.replacing("/", with: "."))
        #expect(answer.status == .ok && answer.text == "{}")
      }
    }
  }

  @Test(
    "a key that is none is refused",
    arguments: ["", "\"\"", "\"a b\"", "\"a\"b\"", "a\\b", String(repeating: "x", count: 256)])
  func badKey(_ key: String) async throws {
    let answer = try await ann.call(
      .post, "disputes", TestPeople.disputing(), [IdempotencyKey.name: key])
    #expect(answer.status == .badRequest && answer.kind == .badKey)
    #expect(try people.store.disputes.list().isEmpty)
  }

  @Test("a key without quotes is the same one")
  func unquoted() async throws {
    _ = try await ann.post("disputes", TestPeople.disputing(), key: "one")
    let answer = try await ann.call(
      .post, "disputes", TestPeople.disputing(), [IdempotencyKey.name: "one"])
    #expect(answer.status == .ok)
    #expect(try people.store.disputes.list().count == 1)
  }
}
