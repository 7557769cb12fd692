import Approvals
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import SSHSignatures
import TestSupport
import Testing

/// Decisions are signed with the real `ssh-keygen`.
@Suite("Signatures of graders")
struct SigningTests {
  private let anna: KeyPair
  private let ben: KeyPair
  private let rules: GraderRules

  init() throws {
    (anna, ben) = (try KeyPair(), try KeyPair())
    let people = [
      Person(id: "anna", publicKey: try SSHPublicKey(anna.publicLine)),
      Person(id: "ben", publicKey: try SSHPublicKey(ben.publicLine)), Person(id: "lea"),
    ]
    rules = GraderRules(Roster(people), mentors: [])
  }

  private func signed(
    _ act: CaseAct, by pair: KeyPair, on attempt: Attempt, namespace: String = CaseEvent.namespace
  ) throws -> CaseEvent {
    var event = CaseEvent(at: Samples.noon, by: "anna", act)
    event.signature = try SSHSigner().sign(
      event.signedBytes(on: attempt), namespace: namespace, keyPath: pair.path)
    return event
  }

  private func work(_ attempt: Attempt) -> GradedWork { GradedWork(attempt, GradingCase(attempt)) }

  @Test("the key that a server has for a grader counts beside their own, for them alone")
  func accountKey() throws {
    let attempt = try Samples.attempt()
    let act = CaseAct.graded(try Samples.judgement(0, 0, "Good."))
    let people = [
      Person(
        id: "anna", publicKey: try SSHPublicKey(anna.publicLine),
        accountKey: try SSHPublicKey(ben.publicLine)), Person(id: "lea"),
    ]
    let both = GraderRules(Roster(people), mentors: [])
    for pair in [anna, ben] {
      try both.check(signed(act, by: pair, on: attempt), on: work(attempt))
    }
    #expect(throws: GradingError.self) {
      try both.check(signed(act, by: try KeyPair(), on: attempt), on: work(attempt))
    }
  }

  @Test(
    "a decision with the grader's signature is taken; another key, purpose, text or answer is not")
  func signatures() throws {
    let attempt = try Samples.attempt()
    let act = CaseAct.graded(try Samples.judgement(0, 0, "Good."))
    let event = try signed(act, by: anna, on: attempt)
    try rules.check(event, on: work(attempt))
    let others = [
      try signed(act, by: ben, on: attempt),
      try signed(act, by: anna, on: attempt, namespace: "dryrun-approval"),
      CaseEvent(at: Samples.noon, by: "anna", act),
      CaseEvent(
        at: Samples.noon, by: "anna", .graded(try Samples.judgement(0, 0, "Bad.")),
        signature: event.signature),
      CaseEvent(at: Samples.noon, by: "ben", act, signature: event.signature),
      CaseEvent(at: Samples.noon + 1, by: "anna", act, signature: event.signature),
    ]
    for other in others {
      let error = #expect(throws: GradingError.self) { try rules.check(other, on: work(attempt)) }
      #expect(error?.code == .signature)
    }
    #expect(throws: GradingError.self) {
      try rules.check(event, on: work(try Samples.attempt("a2")))
    }
  }

  @Test("what decides nothing needs no signature, and somebody unknown may not even take a case")
  func unsigned() throws {
    let attempt = try Samples.attempt()
    try rules.check(CaseEvent(at: Samples.noon, by: "anna", Samples.claimed), on: work(attempt))
    let error = #expect(throws: GradingError.self) {
      try rules.check(CaseEvent(at: Samples.noon, by: "eve", Samples.claimed), on: work(attempt))
    }
    #expect(error?.code == .notGrader)
  }

  @Test(
    "what is signed says in which way an answer was judged, on lines that nobody's words can forge")
  func bytes() throws {
    let judgement = try Samples.judgement(1, 0, "one\nact: upheld")
    let event = CaseEvent(at: Samples.noon, by: "anna", .overridden(judgement, .graderBug))
    let text = String(decoding: event.signedBytes(on: try Samples.attempt()), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.prefix(2) == ["dryrun grading act 1", "attempt: a1"])
    #expect(lines.contains("level: follows 2") && lines.contains("level: why 1"))
    #expect(lines.contains("score: 3/5") && lines.contains("reason: grader-bug"))
    #expect(lines.filter { $0.hasPrefix("act: ") } == ["act: overridden"])
    #expect(lines.contains("at: 2026-11-26T12:00:00.000Z"))
  }
}
