import Detection
import Foundation
import Measurement
import PolicyPacks
import Storage
import Testing

@Suite("What is measured of real use")
struct UseEventTests {
  @Test("without consent nothing is recorded")
  func noConsent() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    let head = try store.log.head
    #expect(try store.events.record(Samples.check(), by: "asker", at: Samples.noon) == nil)
    try store.consent.set(true, for: "asker", at: Samples.noon)
    try store.consent.set(false, for: "asker", at: Samples.noon)
    #expect(try store.events.record(Samples.check(), by: "asker", at: Samples.noon) == nil)
    #expect(try store.log.head.count == head.count + 2)
  }

  @Test(
    "checks within 30 minutes of the one before are of one draft",
    arguments: [
      ([0, 30, 60], [1, 2, 3]), ([0, 31], [1, 1]), ([0, 10, 41, 50], [1, 2, 1, 2]),
      ([30, 10], [1, 2]),
    ])
  func drafts(minutes: [Int], sequences: [Int]) throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.consent.set(true, for: "asker", at: Samples.noon)
    let runs = try minutes.map { minute in
      try #require(
        try store.events.record(
          Samples.check(), by: "asker", at: Samples.noon + Double(minute) * 60))
    }
    #expect(runs.map(\.sequence) == sequences)
    #expect(Set(runs.map(\.draftID)).count == sequences.count { $0 == 1 })
  }

  @Test("another tool and another person mean another draft")
  func others() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    for person in ["asker", "other"] as [PersonID] {
      try store.consent.set(true, for: person, at: Samples.noon)
      for tool in ["assistant", "translator"] as [ToolID] {
        let run = try store.events.record(Samples.check(tool), by: person, at: Samples.noon)
        #expect(run?.sequence == 1)
      }
    }
  }

  @Test("a draft ends when it is closed, and what it was is told once")
  func closing() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    func close() throws -> CheckClosed? {
      try store.events.close(
        .sentClean, "assistant", pack: "team", rulesDigest: Samples.rules, by: "asker",
        at: Samples.noon + 60)
    }
    #expect(try close() == nil)
    try store.consent.set(true, for: "asker", at: Samples.noon)
    #expect(try close() == nil)
    let run = try store.events.record(Samples.check(), by: "asker", at: Samples.noon)
    #expect(try close()?.draftID == run?.draftID)
    #expect(try close() == nil)
    let next = try store.events.record(Samples.check(), by: "asker", at: Samples.noon + 61)
    #expect(next?.sequence == 1)
  }

  @Test(
    "a draft that is sent against the verdict names the rules of its last check, another does not")
  func overriding() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.consent.set(true, for: "asker", at: Samples.noon)
    func end(_ outcome: DraftOutcome, after rules: [[RuleID: Int]]) throws -> [RuleID]? {
      for hits in rules {
        var check = Samples.check()
        check.ruleHits = hits
        try store.events.record(check, by: "asker", at: Samples.noon)
      }
      return try store.events.close(
        outcome, "assistant", pack: "team", rulesDigest: Samples.rules, by: "asker",
        at: Samples.noon)?.against
    }
    let rules: [[RuleID: Int]] = [["iban": 1, "phone": 1], ["iban": 2, "email": 1, "phone": 0]]
    #expect(try end(.overridden, after: rules) == ["email", "iban"])
    #expect(try end(.fixedThenSent, after: rules) == nil)
    #expect(try end(.overridden, after: [rules[0]]) == ["iban", "phone"])
    let kept = try store.events.list(at: Samples.noon).compactMap { event in
      if case .checkClosed(let closed) = event.event { closed.against } else { nil }
    }
    #expect(kept == [["email", "iban"], ["iban", "phone"]])
  }

  @Test("after a day nothing tells which checks were of one draft, and the log still holds")
  func dropping() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.consent.set(true, for: "asker", at: Samples.noon)
    let run = try store.events.record(Samples.check(), by: "asker", at: Samples.noon)
    let draft = try #require(run?.draftID)
    let day: TimeInterval = 86_400
    func drafts(at moment: Date) throws -> [DraftID?] {
      try store.events.list(at: moment).filter { $0.event.kind == .checkRun }.map(\.event.draftID)
    }
    #expect(try drafts(at: Samples.noon + day) == [draft])
    #expect(try drafts(at: Samples.noon + day + 1) == [nil])
    try store.events.dropOldDrafts(at: Samples.noon + day + 1)
    #expect(try drafts(at: Samples.noon) == [nil])
    #expect(try store.log.verify().isIntact)
  }

  @Test("events are read page by page, in order, with the day and no time")
  func reading() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    var (events, last): ([UseEvent], Int) = ([], 0)
    while true {
      let page = try store.events.list(after: last, limit: 2, at: Samples.noon)
      guard let end = page.last else { break }
      events += page.map(\.event)
      last = end.sequence
    }
    #expect(
      events.map(\.kind) == [
        .consentChanged, .consentChanged, .consentChanged, .checkRun, .checkRun, .checkRun,
        .checkClosed,
      ])
    #expect(Set(events.map(\.day.description)) == ["2026-03-02"])
    let moments = try store.log.entries().filter { $0.kind == .checkRun }.map(\.moment)
    #expect(Set(moments) == [Samples.noon - 43_200])
    guard case .checkRun(let run) = events[3] else { return #expect(Bool(false)) }
    #expect(run.ruleHits == ["email": 1])
    #expect(run.who == Pseudonym(of: "asker", in: Quarter(of: Samples.noon), key: store.key.secret))
  }

  @Test("events and their payloads hold no name")
  func noNames() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    for (sequence, event) in try store.events.list(at: Samples.noon) where event.who != nil {
      let payload = try #require(try store.log.payload(of: sequence))
      #expect(!payload.contains("asker") && !payload.contains("draftID"))
    }
  }
}
