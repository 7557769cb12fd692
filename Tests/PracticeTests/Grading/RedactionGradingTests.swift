import Courses
import Detection
import Foundation
import Practice
import Testing

/// Exercises in which what must not go is marked.
@Suite("A text to redact")
struct RedactionGradingTests {
  private func variant(_ seed: UInt64 = 1) async throws -> (CoursePractice, Variant, String) {
    let practice = try TestCourse.practice([Exercises.redact])
    let variant = try await practice.variant(
      of: Exercises.redact, seed: seed, phase: .practice, language: "en")
    guard case .mark(let passages) = variant.posed.form else {
      throw TestFailure("a text to mark was expected")
    }
    return (practice, variant, passages[0].text)
  }

  private func mark(_ words: String, in text: String) throws -> Response.Mark {
    let range = try #require(text.range(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Response.Mark(passage: 0, range: start..<start + words.utf8.count)
  }

  @Test(
    "is passed by what the policy finds and the author hides, whatever the seed", arguments: 1...30)
  func solutionPasses(_ seed: Int) async throws {
    let (practice, variant, _) = try await variant(UInt64(seed))
    let solution = practice.solution(of: variant)
    #expect(solution.marks.count == 2)
    let grade = await practice.grade(solution, to: variant, at: Date(timeIntervalSince1970: 5))
    #expect(grade.isPassed)
    #expect(grade.score == .one)
    #expect(grade.feedback.isEmpty)
  }

  @Test("is half a leak if one of two details stays, and the remark names its rule and clause")
  func halfALeak() async throws {
    let (practice, variant, text) = try await variant()
    let name = try #require(text.firstMatch(of: /Mira Holtby \d+/)).output
    let marks = [try mark(String(name), in: text)]
    let grade = await practice.grade(Response(marks: marks), to: variant, at: .now)
    #expect(!grade.isPassed)
    #expect(grade.checks.map(\.credit) == [Fraction(1, of: 2), .one])
    let remark = try #require(grade.feedback.first)
    #expect(remark.concern == .leak)
    #expect(remark.rule == "policy-number")
    #expect(remark.why?.contains("harbourline/tools.yaml:") == true)
    #expect(!remark.what.contains("HL-"))
  }

  @Test("is of no use if all of it is marked, and nothing leaks")
  func allMarked() async throws {
    let (practice, variant, text) = try await variant()
    let all = Response(marks: [Response.Mark(passage: 0, range: 0..<text.utf8.count)])
    let grade = await practice.grade(all, to: variant, at: .now)
    #expect(grade.checks.map(\.isPassed) == [true, false])
    #expect(grade.checks[1].credit == .zero)
  }

  @Test("takes a mark that holds a space or a comma more or less")
  func loose() async throws {
    let (practice, variant, text) = try await variant()
    var solution = practice.solution(of: variant)
    for index in solution.marks.indices {
      let range = solution.marks[index].range
      solution.marks[index].range =
        range.lowerBound - 1..<min(text.utf8.count, range.upperBound + 1)
    }
    let grade = await practice.grade(solution, to: variant, at: .now)
    #expect(grade.isPassed)
  }

  @Test(
    "is not passed by marks that lie outside of it",
    arguments: [
      Response.Mark(passage: 0, range: -5..<3), Response.Mark(passage: 9, range: 0..<1),
      Response.Mark(passage: -1, range: 0..<1), Response.Mark(passage: 0, range: 0..<Int.max),
      Response.Mark(passage: 0, range: Int.min..<Int.max),
    ])
  func foreign(_ mark: Response.Mark) async throws {
    let (practice, variant, _) = try await variant()
    let grade = await practice.grade(Response(marks: [mark]), to: variant, at: .now)
    #expect(!grade.isPassed)
    #expect(grade.score == .zero)
    #expect(grade.feedback.count == 1)
  }

  @Test("has the same rows in each language")
  func languages() async throws {
    let practice = try TestCourse.practice([Exercises.redact])
    let english = try await practice.variant(
      of: Exercises.redact, seed: 3, phase: .practice, language: "en")
    let german = try await practice.variant(
      of: Exercises.redact, seed: 3, phase: .practice, language: "de")
    guard case .mark(let left) = english.posed.form, case .mark(let right) = german.posed.form
    else { throw TestFailure("texts to mark were expected") }
    let number = try #require(left[0].text.firstMatch(of: /CL-2026-\d+/)).output
    #expect(right[0].text.contains(number))
    #expect(right[0].text.contains(/(Sturm|Hagel) am \d+\. \p{L}+ 2026: \d\.\d{3},\d\d/))
    #expect(left[0].text.contains(/(storm|hail) on \d+ \p{L}+ 2026: \d,\d{3}\.\d\d/))
  }
}
