import Approvals
import Detection
import Foundation
import PolicyPacks
import Storage
import Testing

@Suite("Requests for approval")
struct RequestTests {
  @Test("a request comes back as it was, to the last field")
  func roundTrip() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    let asked = Date(timeIntervalSince1970: 1_772_452_800.123_456)
    let request = try Samples.request("r-1", Samples.digest("draft", store), asked: asked)
    try store.requests.addUnsigned(request)
    try store.requests.append(
      Samples.approval(by: "steward-1", at: asked + 0.001), to: "r-1", roster: Samples.roster,
      signatures: .checkedIfPresent)
    let found = try #require(try place.open().requests["r-1"])
    #expect(found.request == request)
    #expect(found.events.map(\.by) == ["steward-1"])
    #expect(found.events.first?.at == Samples.approval(by: "steward-1", at: asked + 0.001).at)
  }

  @Test("grants are found by the digest of the draft, and by no other")
  func grants() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    let digest = Samples.digest("draft 1", store)
    let grants = try store.requests.grants(for: digest, at: Samples.noon + 120)
    #expect(grants.map(\.id) == ["request-1"])
    #expect(try grants[0].grant.covers(Samples.subject(digest), at: Samples.noon + 120))
    let later = Samples.noon + 60 * 86_400
    #expect(try store.requests.grants(for: digest, at: later).isEmpty)
    let other = Samples.digest("draft 1 ", store)
    #expect(try store.requests.grants(for: other, at: Samples.noon + 120).isEmpty)
  }

  @Test("an id that is there already is refused, and nothing changes")
  func duplicate() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    let request = try Samples.request("r-1", Samples.digest("draft", store))
    try store.requests.addUnsigned(request)
    let head = try store.log.head
    let error = #expect(throws: StorageError.self) { try store.requests.addUnsigned(request) }
    #expect(error?.code == .duplicate)
    #expect(try store.log.head == head)
  }

  @Test("an id that could not stand in the log is refused", arguments: ["", "a b", "a\nb", "ä"])
  func badID(id: String) throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    let error = #expect(throws: StorageError.self) {
      try store.requests.addUnsigned(Samples.request(RequestID(id), Samples.digest("draft", store)))
    }
    #expect(error?.code == .invalidValue)
    #expect(try store.requests.list().isEmpty)
  }

  @Test("what the workflow forbids is refused, and nothing changes")
  func forbidden() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.roster.replace(with: Samples.roster, at: Samples.noon)
    try store.requests.addUnsigned(Samples.request("r-1", Samples.digest("draft", store)))
    let head = try store.log.head
    #expect(throws: ApprovalError.notQualified(.group("stewards"))) {
      try store.requests.append(
        Samples.approval(by: "asker-2"), to: "r-1", signatures: .checkedIfPresent)
    }
    #expect(throws: ApprovalError.notSigned) {
      try store.requests.append(Samples.approval(by: "steward-1"), to: "r-1")
    }
    let missing = #expect(throws: StorageError.self) {
      try store.requests.append(Samples.approval(by: "steward-1"), to: "r-2")
    }
    #expect(missing?.code == .notFound)
    #expect(try store.log.head == head)
  }

  @Test("of ten who approve at once as many count as are needed, and the others are told why not")
  func atOnce() async throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.roster.replace(with: Samples.roster, at: Samples.noon)
    try store.requests.addUnsigned(Samples.request("r-1", Samples.digest("draft", store), needs: 3))
    let folder = place.folder
    let results = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 1...10 {
        group.addTask {
          // A connection of its own, as another process would have.
          let store = try Store(at: folder)
          do {
            try store.requests.append(
              Samples.approval(by: PersonID("steward-\(number)")), to: "r-1",
              signatures: .checkedIfPresent)
            return true
          } catch ApprovalError.alreadyGranted {
            return false
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count { $0 } == 3)
    let found = try #require(try store.requests["r-1"])
    #expect(found.events.count == 3)
    #expect(found.state(at: Samples.noon + 120).grant != nil)
    #expect(try store.log.verify().isIntact)
  }

  @Test("who acts on an old view of a request is told that it changed")
  func changedMeanwhile() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.roster.replace(with: Samples.roster, at: Samples.noon)
    try store.requests.addUnsigned(Samples.request("r-1", Samples.digest("draft", store), needs: 3))
    try store.requests.append(
      Samples.approval(by: "steward-1"), to: "r-1", signatures: .checkedIfPresent, seen: 0)
    let error = #expect(throws: StorageError.self) {
      try store.requests.append(
        Samples.approval(by: "steward-2"), to: "r-1", signatures: .checkedIfPresent, seen: 0)
    }
    #expect(error?.code == .changedMeanwhile)
    #expect(try store.requests["r-1"]?.events.count == 1)
  }

  @Test("requests are listed by page, the latest first, for everybody or for one person")
  func paging() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    for number in 1...5 {
      try store.requests.addUnsigned(
        Samples.request(
          RequestID("r-\(number)"), Samples.digest("draft", store),
          by: number.isMultiple(of: 2) ? "asker" : "other",
          asked: Samples.noon + Double(number)))
    }
    let first = try store.requests.list(limit: 2)
    #expect(first.map(\.request.id) == ["r-5", "r-4"])
    let next = try store.requests.list(before: first.last?.request.asked, limit: 2)
    #expect(next.map(\.request.id) == ["r-3", "r-2"])
    #expect(try store.requests.list(by: "asker").map(\.request.id) == ["r-4", "r-2"])
  }
}
