import Detection
import Foundation
import Practice
import Testing

@testable import Courses

@Suite("Choosing an exercise")
struct ExerciseChoiceTests {
  private func course() throws -> Course {
    try Learning.course(
      [Learning.skill("redaction")],
      [
        Learning.exercise("a-far", ["redaction"], transfer: .far),
        Learning.exercise("b-letter", ["redaction"], family: "letters"),
        Learning.exercise("c-letter", ["redaction"], family: "letters"),
        Learning.exercise(
          "d-iban", ["redaction"], anchors: [.task("claims")], lesson: "about-iban"),
        Learning.exercise("e-probe", ["redaction"], heldOut: true),
        Learning.exercise("f-explain", ["redaction"], kind: .explainBack),
      ],
      lessons: [
        Lesson(id: "about-iban", minutes: 2, rules: ["iban"], title: [:], text: [:])
      ])
  }

  private func choice(_ attempts: [Attempt] = []) throws -> ExerciseChoice {
    ExerciseChoice(of: try course(), in: Learning.pack, after: attempts)
  }

  @Test("takes a near one first, and never one that is held out or that a mentor has to read")
  func first() throws {
    #expect(try choice().exercise(for: "redaction")?.id == "b-letter")
    #expect(try choice().exercise(for: "unknown") == nil)
    let everything = Set(try course().exercises.map(\.id))
    let again = try choice().exercise(for: "redaction", besides: everything)
    #expect(again?.isHeldOut == false && again?.kind != .explainBack)
  }

  @Test("takes the family that was done longest ago, and a far one once a near one was passed")
  func families() throws {
    let failed = try Learning.attempt(
      "b-letter", ["redaction"], daysAgo: 1,
      [Learning.submission("wrong", false), .closed(.stopped, at: Learning.now)])
    #expect(try choice([failed]).exercise(for: "redaction")?.id == "d-iban")
    let letter = try Learning.passed("b-letter", daysAgo: 3)
    let iban = try Learning.passed("d-iban", daysAgo: 2)
    #expect(try choice([letter]).exercise(for: "redaction")?.id == "d-iban")
    #expect(try choice([letter, iban]).exercise(for: "redaction")?.id == "a-far")
    let far = try Learning.passed("a-far", daysAgo: 1)
    #expect(try choice([letter, iban, far]).exercise(for: "redaction")?.id == "b-letter")
  }

  @Test("takes the one that teaches the rule that was hit, or belongs to the work")
  func asked() throws {
    #expect(try choice().exercise(for: "redaction", rules: ["iban"])?.id == "d-iban")
    #expect(try choice().exercise(for: "redaction", anchors: [.task("claims")])?.id == "d-iban")
    #expect(try choice().exercise(for: "redaction", rules: ["other"])?.id == "b-letter")
  }

  @Test("takes for a probe what was held out, once")
  func probe() throws {
    #expect(try choice().probe(of: "redaction")?.id == "e-probe")
    let asked = try Learning.passed("e-probe", daysAgo: 1, phase: .probe)
    #expect(try choice([asked]).probe(of: "redaction") == nil)
  }

  @Test("goes by attempts at this course of this pack alone")
  func others() throws {
    let elsewhere = try Attempt(
      id: "x", person: Learning.person, pin: Learning.pin("b-letter", course: "other"),
      skills: ["redaction"], number: 1, started: Learning.now,
      events: [Learning.submission("right", true), .closed(.passed, at: Learning.now)])
    #expect(try choice([elsewhere]).exercise(for: "redaction")?.id == "b-letter")
  }
}
