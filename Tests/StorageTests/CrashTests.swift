import Approvals
import Detection
import Foundation
import Measurement
import Practice
import Storage
import TestSupport
import Testing

@Suite("Killing the program")
struct CrashTests {
  /// `DRYRUN_KILLS=500 swift test --filter CrashTests` does it 500 times.
  private static let kills =
    ProcessInfo.processInfo.environment["DRYRUN_KILLS"].flatMap { Int($0) } ?? 40

  @Test("loses nothing that was acknowledged, whenever it happens, with one or two who write")
  func kill() throws {
    var random = SplitMix64(seed: 20_260_302)
    var (killed, changes) = (0, 0)
    while killed < CrashTests.kills {
      // The proof reads everything after each kill, so the database grows for 100 of them.
      let round = min(100, CrashTests.kills - killed)
      changes += try kill(round, &random)
      killed += round
    }
    print("\(killed) kills, \(changes) acknowledged changes")
  }

  /// Kills so many programs that write to one store, and returns how much they said was stored.
  private func kill(_ times: Int, _ random: inout SplitMix64) throws -> Int {
    let place = try TemporaryStore()
    let store = try place.setUp()
    for purpose in ConsentPurpose.allCases {
      try store.consent.set(true, for: "asker", purpose: purpose, at: Date())
    }
    var acknowledged = Acknowledged()
    var writers: [Probe] = []
    for number in 0..<times {
      // One program or two: the second one goes on writing while the first one's work is proved.
      while writers.count < (number.isMultiple(of: 3) ? 1 : 2) {
        writers.append(try Probe(["write", place.folder, "writer"]))
      }
      let writer = writers.removeFirst()
      // Mostly while it writes, and sometimes while it starts.
      if Int.random(in: 0..<5, using: &random) > 0 { writer.awaitOutput() }
      Thread.sleep(forTimeInterval: Double.random(in: 0...0.03, using: &random))
      acknowledged.add(writer.kill())
      try check(place, acknowledged)
    }
    for writer in writers { acknowledged.add(writer.kill()) }
    try checkCounts(place, acknowledged)
    #expect(acknowledged.count > times)
    return acknowledged.count
  }

  @Test("while the store is set up leaves one that can be set up again", arguments: 0..<12)
  func killSetUp(seed: Int) throws {
    let place = try TemporaryStore()
    var random = SplitMix64(seed: UInt64(seed))
    let probe = try Probe(["fill", place.folder, "3"])
    Thread.sleep(forTimeInterval: Double.random(in: 0.005...0.06, using: &random))
    _ = probe.kill()
    let store = try place.setUp()
    try store.consent.set(true, for: "other", at: Samples.noon)
    let proof = try store.log.verify()
    #expect(proof.breaks == [] && proof.beyondHeadFile == 0)
  }

  private func check(_ place: TemporaryStore, _ acknowledged: Acknowledged) throws {
    let store = try place.open()
    let proof = try store.log.verify()
    try #require(proof.isIntact, "\(proof.breaks)")
    try store.checkIntegrity()
    for id in acknowledged.latest {
      switch id {
      case .request(let id): try #require(try store.requests[id] != nil, "\(id)")
      case .event(let id): try #require(try store.requests[id]?.events.count == 1, "\(id)")
      case .dispute(let id): try #require(try store.disputes[id] != nil, "\(id)")
      case .attempt(let id, let events):
        try #require(try store.practice[id]?.events.count ?? 0 >= events, "\(id)")
      }
    }
  }

  private func checkCounts(_ place: TemporaryStore, _ acknowledged: Acknowledged) throws {
    let counts = try place.open().counts()
    try #require(
      counts.requests >= acknowledged.requests && counts.events >= acknowledged.events
        && counts.disputes >= acknowledged.disputes && counts.checks >= acknowledged.checks)
    let learner = try place.open().practice.learner("asker")
    let ended = learner.attempts.count { $0.end != nil }
    try #require(ended >= acknowledged.ends)
    // One for each attempt that ended, which was one transaction, and one for each real check.
    let reviews = Dictionary(grouping: learner.reviews) { $0.origin == .check }
    try #require(reviews[false, default: []].count == ended)
    try #require(reviews[true, default: []].count >= acknowledged.reviews)
    try #require(Set(learner.attempts.map(\.number)).count == learner.attempts.count)
  }
}

/// What the killed programs said was stored.
private struct Acknowledged {
  enum ID {
    case request(RequestID)
    case event(RequestID)
    case dispute(DisputeID)
    case attempt(AttemptID, events: Int)
  }

  /// What the program said that was killed last; the earlier ones are counted.
  private(set) var latest: [ID] = []
  private(set) var requests = 0
  private(set) var events = 0
  private(set) var disputes = 0
  private(set) var checks = 0
  private(set) var attempts = 0
  private(set) var answers = 0
  private(set) var ends = 0
  private(set) var reviews = 0

  var count: Int {
    requests + events + disputes + checks + attempts + answers + ends + reviews
  }

  mutating func add(_ lines: [String]) {
    latest = []
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "request":
        requests += 1
        latest.append(.request(RequestID(words[1])))
      case "event":
        events += 1
        latest.append(.event(RequestID(words[1])))
      case "dispute":
        disputes += 1
        latest.append(.dispute(DisputeID(words[1])))
      case "check": checks += 1
      case "review": reviews += 1
      case "attempt":
        attempts += 1
        latest.append(.attempt(AttemptID(words[1]), events: 0))
      case "answer":
        answers += 1
        latest.append(.attempt(AttemptID(words[1]), events: 1))
      case "end":
        ends += 1
        latest.append(.attempt(AttemptID(words[1]), events: 2))
      default: Issue.record("the program said: \(line)")
      }
    }
  }
}

extension Store {
  /// How much there is of what the programs write.
  fileprivate func counts() throws -> (requests: Int, events: Int, disputes: Int, checks: Int) {
    var counts: [LogKind: Int] = [:]
    var next = 1
    while case let page = try log.entries(from: next, limit: 10_000), let last = page.last {
      for entry in page { counts[entry.kind, default: 0] += 1 }
      next = last.sequence + 1
    }
    return (
      counts[.requestAdded, default: 0], counts[.requestEvent, default: 0],
      counts[.disputeChanged, default: 0], counts[.checkRun, default: 0]
    )
  }
}
