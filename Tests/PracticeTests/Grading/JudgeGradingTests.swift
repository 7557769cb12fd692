import Detection
import Foundation
import PlantedErrors
import Practice
import Testing

@testable import Courses

/// Exercises in which outputs are judged.
@Suite("Outputs to judge")
struct JudgeGradingTests {
  private static let single = [JudgeForm.Block(outputs: 1, wrongPercent: 50, feedback: .each)]
  private static let blocks = [
    JudgeForm.Block(outputs: 3, wrongPercent: 50, feedback: .each),
    JudgeForm.Block(outputs: 8, wrongPercent: 12, feedback: .end),
  ]

  private func variants(
    _ blocks: [JudgeForm.Block], _ seeds: ClosedRange<UInt64>
  ) async throws -> (CoursePractice, [Variant]) {
    let exercise = Exercises.judge(blocks)
    let practice = try TestCourse.practice([exercise])
    var variants: [Variant] = []
    for seed in seeds {
      variants.append(
        try await practice.variant(of: exercise, seed: seed, phase: .practice, language: "en"))
    }
    return (practice, variants)
  }

  @Test("are wrong in every second variant, with each kind of error in turn")
  func prevalence() async throws {
    let (practice, variants) = try await variants(Self.single, 1...300)
    let marks = variants.map { practice.solution(of: $0).marks }
    let wrong = marks.count { !$0.isEmpty }
    #expect((120...180).contains(wrong))
    let kinds = Dictionary(grouping: marks.compactMap { $0.first?.label }) { $0 }
    #expect(
      Set(kinds.keys) == [
        "format-break", "wrong-number", "hallucinated-citation", "overconfident-claim",
      ])
    #expect(kinds.values.allSatisfy { $0.count > wrong / 8 })
  }

  @Test("come in blocks of their own prevalence, and two fifths at least are clean")
  func blockPrevalence() async throws {
    let (practice, variants) = try await variants(Self.blocks, 1...300)
    var practised = 0
    var measured = 0
    for variant in variants {
      let wrong = Set(practice.solution(of: variant).marks.map(\.passage))
      #expect(wrong.count <= 6)
      practised += wrong.count { $0 < 3 }
      measured += wrong.count { $0 >= 3 }
    }
    #expect((400...500).contains(practised))
    #expect((240...336).contains(measured))
  }

  @Test("are passed by the reference solution and failed by its opposite", arguments: 1...40)
  func solutions(_ seed: UInt64) async throws {
    let (practice, variants) = try await variants(Self.blocks, seed...seed)
    let variant = variants[0]
    let solution = practice.solution(of: variant)
    let grade = await practice.grade(solution, to: variant, at: .now)
    #expect(grade.isPassed, "\(grade)")
    let counts = try #require(grade.detection)
    #expect(counts.misses == 0 && counts.falseAlarms == 0)
    #expect(counts.hits + counts.correctRejections == 8 * 5)
    if !solution.marks.isEmpty {
      var none = solution
      none.marks = []
      let failed = await practice.grade(none, to: variant, at: .now)
      #expect(failed.checks[0].credit == .zero)
      #expect(!failed.isPassed)
    }
  }

  @Test("get nothing for marking all of them")
  func allMarked() async throws {
    let (practice, variants) = try await variants(Self.blocks, 5...5)
    var all = practice.solution(of: variants[0])
    guard case .mark(let passages) = variants[0].posed.form else { return }
    all.marks = passages.flatMap { passage in
      passage.segments.map {
        Response.Mark(passage: passage.id, range: $0, label: "wrong-number")
      }
    }
    let grade = await practice.grade(all, to: variants[0], at: .now)
    #expect(grade.checks[0].credit == .zero)
  }

  @Test("show no wrong value that is true of something else that is shown", arguments: 1...60)
  func wrongIsWrong(_ seed: UInt64) async throws {
    let (practice, variants) = try await variants(Self.single, seed...seed)
    let variant = variants[0]
    guard let mark = practice.solution(of: variant).marks.first,
      case .mark(let passages) = variant.posed.form
    else { return }
    let bytes = Array(passages[0].text.utf8)
    let wrong = String(decoding: bytes[mark.range], as: UTF8.self)
    let told = await practice.remarks(onPassage: 0, of: Response(), to: variant)
    let truth = try #require(told.first?.why)
    #expect(!truth.contains(wrong))
    #expect(
      abs(wrong.count - (truth.count - "Right would be: ".count)) <= 12, "\(wrong) | \(truth)")
  }

  @Test("are told about at once: what was hit, missed and taken for wrong")
  func told() async throws {
    let (practice, variants) = try await variants(Self.single, 1...20)
    let variant = try #require(variants.first { !practice.solution(of: $0).marks.isEmpty })
    let solution = practice.solution(of: variant)
    let hit = await practice.remarks(onPassage: 0, of: solution, to: variant)
    #expect(hit.first?.what.contains("is wrong, and is marked") == true)
    let missed = await practice.remarks(onPassage: 0, of: Response(), to: variant)
    #expect(missed.first?.what.contains("is wrong: ") == true)
    #expect(missed.last?.what.hasPrefix("What to do with it: ") == true)
    #expect(await practice.remarks(onPassage: 7, of: solution, to: variant).isEmpty)
  }

  @Test("ask what to do, and an answer that there is not is none")
  func actions() async throws {
    let (practice, variants) = try await variants(Self.single, 2...2)
    var answer = practice.solution(of: variants[0])
    answer.choices["action-1"] = ["burn"]
    answer.choices["action-99"] = ["send"]
    let grade = await practice.grade(answer, to: variants[0], at: .now)
    #expect(grade.checks.map(\.isPassed) == [true, true, false])
  }
}
