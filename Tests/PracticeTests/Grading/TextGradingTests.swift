import Detection
import Foundation
import Groundedness
import PolicyPacks
import Practice
import Testing

@testable import Courses

/// Exercises in which a text is written.
@Suite("A written answer")
struct TextGradingTests {
  private func grade(
    _ text: String?, _ checks: [ExerciseCheck], sources: [(String, String)] = [],
    kind: Exercise.Kind = .draftAPrompt
  ) async throws -> Grade {
    let exercise = Exercises.write(checks, sources: sources, kind: kind)
    let practice = try TestCourse.practice([exercise])
    let variant = try await practice.variant(
      of: exercise, seed: 1, phase: .practice, language: "en")
    return await practice.grade(Response(text: text), to: variant, at: .now)
  }

  private func check(_ what: ExerciseCheck.What, need: Int = 100) -> ExerciseCheck {
    TestCourse.check(what, need: need, because: "It matters.")
  }

  @Test("is held against the policy, and the remark names line, rule and clause")
  func verdict() async throws {
    let text = "Summarise this as JSON, only from the text.\nPolicy HL-12345678-2."
    let grade = try await grade(text, [check(.verdict(.allow))])
    #expect(!grade.isPassed)
    let remark = try #require(grade.feedback.first)
    #expect(remark.what == "Line 2: This looks like a policy number")
    #expect(remark.why?.hasSuffix("harbourline/tools.yaml:7)") == true)
    #expect(remark.how?.contains("[POLICY_NUMBER_1]") == true)
    #expect(remark.range != nil)
    let approved = try await self.grade(text, [check(.verdict(.approval))])
    #expect(approved.isPassed)
  }

  @Test("gets a share for each rule that finds nothing")
  func without() async throws {
    let rules: [RuleID] = ["policy-number", "claim-number"]
    let grade = try await grade("CL-2026-104233", [check(.without(rules))])
    #expect(grade.score == Fraction(1, of: 2))
    #expect(try await self.grade("nothing", [check(.without(rules))]).isPassed)
  }

  @Test("must keep each thing that is asked for, in one of its ways")
  func keeps() async throws {
    let keeps = ExerciseCheck.What.keeps(
      [["1,850"], ["renew", "let it  end"], ["claim 7"]].map { $0.map(TestCourse.template) })
    let all = try await grade("Claim\n7: 1,850 euros, LET IT END", [check(keeps)])
    #expect(all.isPassed)
    let some = try await grade("claim 78: 21,850 euros, renew", [check(keeps)])
    #expect(some.score == Fraction(1, of: 3))
    #expect(some.feedback.first?.what == "The text lacks 2 of 3 things that the task needs")
    #expect(some.feedback.first?.why == "It matters.")
  }

  @Test("must not hold what has no place, match a pattern, and be neither short nor long")
  func others() async throws {
    let never = ExerciseCheck.What.never(["Lighthouse", "94.2"].map(TestCourse.template))
    #expect(try await grade("a lighthouse", [check(never)]).score == Fraction(1, of: 2))
    #expect(try await grade("a house", [check(never)]).isPassed)
    #expect(try await grade("as JSON", [check(.matches(["(?i)xml", "(?i)json"]))]).isPassed)
    #expect(try await grade("as text", [check(.matches(["(?i)json"]))]).isPassed == false)
    #expect(try await grade("one – two 3", [check(.words(3...3))]).isPassed)
    let short = try await grade("one", [check(.words(3...4))])
    #expect(short.feedback.first?.what == "The text has 1 words; it needs at least 3")
  }

  @Test("fails closed where a pattern is given up")
  func givenUp() async throws {
    let text = String(repeating: "a", count: 200) + "b"
    let grade = try await grade(text, [check(.matches(["^(?:a+)+$"]))])
    #expect(!grade.isPassed)
  }

  @Test("must have its format, and stand in its sources")
  func outputs() async throws {
    let sources = [
      ("file", "Claim 104233. Opened 2026-05-03. Estimate: 1850 EUR. See claim:104233#p2.")
    ]
    let checks = [check(.format("claim-summary")), check(.grounded([.number, .date]))]
    let good =
      #"{"summary":"Opened on 3 May 2026, damage 1,850 euros.","decision":"refer","sources":["claim:104233#p2"]}"#
    #expect(try await grade(good, checks, sources: sources).isPassed)
    let wrong = good.replacing("1,850", with: "1,580")
    let failed = try await grade(wrong, checks, sources: sources)
    #expect(failed.checks.map(\.isPassed) == [false, false])
    #expect(failed.feedback.allSatisfy { !$0.what.contains("1850") })
    let broken = try await grade(good + "}", checks, sources: sources)
    #expect(broken.checks[0].isPassed == false)
    #expect(broken.checks[0].remarks.first?.concern == .format)
    let nowhere = try await grade(good, [check(.grounded([.number]))])
    #expect(!nowhere.isPassed)
    #expect(nowhere.feedback.first?.what.contains("no source") == true)
  }

  @Test(
    "that is empty, huge or missing is graded, with a sentence",
    arguments: [nil, "", " \n\t", String(repeating: "x ", count: 200_000)])
  func hostile(_ text: String?) async throws {
    let grade = try await grade(text, [check(.words(0...9_000_000)), check(.never([]))])
    #expect(!grade.isPassed)
    #expect(grade.score == .zero)
    #expect(grade.feedback.count == 1)
  }

  @Test("to explain a rule is read by a mentor, and an empty one is not passed")
  func mentor() async throws {
    let grade = try await grade("Write placeholders.", [], kind: .explainBack)
    #expect(grade.needsMentor && grade.isPassed)
    #expect(try await self.grade("", [], kind: .explainBack).isPassed == false)
  }

  @Test("counts each check by its weight")
  func weights() async throws {
    var heavy = check(.words(1...1))
    heavy.weight = 3
    let grade = try await grade("two words", [heavy, check(.matches(["two"]))])
    #expect(grade.score == Fraction(1, of: 4))
  }
}
