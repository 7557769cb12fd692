import Detection
import Foundation
import HTTPTypes
import PolicyPacks
import Storage
import Testing

@testable import Web

/// Lists come in parts.
@Suite struct PagingTests {
  private struct Shown: Decodable {
    struct Case: Decodable { var request: Named }
    var approval: Case
  }
  private struct Named: Decodable { var id: String }

  private let people: TestPeople
  private let site: TestSite
  private let ann: Program

  init() throws {
    people = try TestPeople()
    site = try people.site()
    ann = try people.program(of: "ann", site)
  }

  /// The names in all parts of a list, and how many parts there were.
  private func parts(
    _ path: String, by program: Program? = nil, limit: Int,
    between: () async throws -> Void = {}, _ names: (Answer) throws -> [String]
  ) async throws -> [[String]] {
    var parts: [[String]] = []
    var next: String? = "\(path)?limit=\(limit)"
    while let address = next {
      let answer = try await (program ?? ann).get(address)
      try #require(answer.status == .ok, "\(answer.text)")
      parts.append(try names(answer))
      let link = answer.headers[.link]?.firstMatch(
        of: /<\/api\/v1\/(.+)>; rel="next"/)
      next = link.map { String($0.output.1) }
      try await between()
    }
    return parts
  }

  private static func requests(_ answer: Answer) throws -> [String] {
    try answer.decoded([Shown].self).map(\.approval.request.id)
  }

  private static func disputes(_ answer: Answer) throws -> [String] {
    try answer.decoded([Named].self).map(\.id)
  }

  private func ask(_ count: Int, from start: Int = 100_000) async throws {
    for number in start..<start + count {
      #expect(try await ann.post("requests", TestPeople.asking(number)).status == .ok)
    }
  }

  @Test("the parts of a list are the list", arguments: [1, 2, 3, 7, 200])
  func wholes(_ limit: Int) async throws {
    try await ask(7)
    let all = try await parts("requests", limit: 200, Self.requests).flatMap { $0 }
    #expect(all.count == 7)
    let found = try await parts("requests", limit: limit, Self.requests)
    #expect(found.flatMap { $0 } == all)
    #expect(found.map(\.count).allSatisfy { $0 <= limit })
    let sam = try people.program(of: "sam", site)
    let waiting = try await parts("requests/waiting", by: sam, limit: limit, Self.requests)
    #expect(waiting.flatMap { $0 } == all.reversed())
  }

  @Test("what is added meanwhile neither repeats nor hides anything")
  func meanwhile() async throws {
    try await ask(6)
    var number = 200_000
    let found = try await parts("requests", limit: 2) {
      number += 1
      try await ask(1, from: number)
    } _: {
      try Self.requests($0)
    }
    #expect(found.map(\.count) == [2, 2, 2])
    #expect(Set(found.flatMap { $0 }).count == 6)
  }

  @Test("requests that one may not see are in no part and end none early")
  func unseen() async throws {
    try await ask(3)
    let sam = try people.program(of: "sam", site)
    let plan = #"{"text": "KD-1", "tool": "office", "keep": "nothing", "fields": {}}"#
    #expect(try await sam.post("requests", plan).status == .unprocessableContent)
    let art = try people.program(of: "art", site)
    #expect(try await parts("requests", by: art, limit: 1, Self.requests) == [[]])
    #expect(try await parts("requests", by: sam, limit: 2, Self.requests).map(\.count) == [2, 1])
  }

  @Test("disputes come in parts, the oldest first, also those of the same millisecond")
  func disputes() async throws {
    let moment = Date.now
    for number in 0..<5 {
      let dispute = try #require(
        Dispute(
          id: DisputeID("d\(number)"), person: "ann", rule: "number", tool: "office", pack: "team",
          rulesDigest: "x", keptText: "x", range: 0..<1, reason: "x", opened: moment))
      try people.store.disputes.open(dispute)
    }
    let found = try await parts("disputes", limit: 2, Self.disputes)
    #expect(found == [["d0", "d1"], ["d2", "d3"], ["d4"]] || found.flatMap { $0 }.count == 5)
    #expect(found.flatMap { $0 } == ["d0", "d1", "d2", "d3", "d4"])
  }

  @Test("without a limit fifty come")
  func usual() async throws {
    for number in 0..<51 {
      let dispute = try #require(
        Dispute(
          person: "ann", rule: "number", tool: "office", pack: "team", rulesDigest: "x",
          keptText: "x", range: 0..<1, reason: "x", opened: .now + Double(number)))
      try people.store.disputes.open(dispute)
    }
    let answer = try await ann.get("disputes")
    #expect(try Self.disputes(answer).count == 50)
    #expect(answer.headers[.link]?.hasPrefix("</api/v1/disputes?limit=50&after=") == true)
  }

  @Test(
    "a limit or a place that is none is refused",
    arguments: [
      "limit=0", "limit=201", "limit=-1", "limit=x", "limit=", "limit=1.0", "limit=%2B1",
      "limit=99999999999999999999", "after=x", "after=", "after=1", "after=-1.x", "after=1.%2F",
      "after=99999999999999999999.x", "after=1.x%00",
    ])
  func refused(_ query: String) async throws {
    for path in ["requests", "requests/waiting", "disputes", "practice/answers"] {
      let answer = try await ann.get("\(path)?\(query)")
      #expect(answer.status == .badRequest && answer.kind == .badParameter, "\(path)")
    }
  }

  @Test("all is 1 or 0")
  func all() async throws {
    #expect(try await ann.get("practice/answers?all=1").status == .ok)
    #expect(try await ann.get("practice/answers?all=0").status == .ok)
    #expect(try await ann.get("practice/answers?all=yes").kind == .badParameter)
  }

  @Test("a place is what it was written as", arguments: ["0.", "1.a", "123456789012345.A-z_9"])
  func places(_ text: String) throws {
    #expect(PagePlace(text)?.text == text)
    #expect(text.firstMatch(of: try Regex(PagePlace.pattern)) != nil)
  }
}
