import Detection
import Foundation
import Practice
import Testing

@testable import Courses

/// Hints, each saying more.
@Suite("A hint")
struct HintTests {
  private func hints(
    _ exercise: Exercise, answer: Response = Response(), language: String = "en", seed: UInt64 = 9
  ) async throws -> [String] {
    let practice = try TestCourse.practice([exercise])
    let variant = try await practice.variant(
      of: exercise, seed: seed, phase: .practice, language: language)
    let grade = await practice.grade(answer, to: variant, at: .distantPast)
    var hints: [String] = []
    for level in HintLevel.allCases {
      hints.append(await practice.hint(level, on: grade, of: variant))
    }
    return hints
  }

  @Test("says where, then which clause, then how with another variant, then what")
  func ladder() async throws {
    let hints = try await hints(Exercises.redact)
    #expect(hints[0] == "Look at line 2.")
    #expect(hints[1].contains("A policy number identifies one customer"))
    #expect(hints[1].contains("harbourline/tools.yaml:7"))
    #expect(hints[2].contains("In another case it was done like this:\nTo be marked: “HL-"))
    #expect(hints[3].contains(/^To be marked: “HL-\d{8}-\d”, “Mira Holtby \d+”$/))
    #expect(!hints[2].contains(hints[3]))
  }

  @Test("speaks the language of the variant")
  func german() async throws {
    let hints = try await hints(Exercises.redact, language: "de")
    #expect(hints[0] == "Auf Zeile 2 achten.")
    #expect(hints[3].hasPrefix("Zu markieren: „HL-"))
  }

  @Test("is the author's where there is one, on the check that does not pass or on the whole")
  func authors() async throws {
    let checks = [
      TestCourse.check(.words(3...9), hints: ["Longer."]), TestCourse.check(.matches(["x"])),
    ]
    let exercise = Exercises.write(checks, solutions: ["a b x"], hints: ["In general.", "More."])
    #expect(try await hints(exercise, answer: Response(text: "x"))[0] == "Longer.")
    let general = try await hints(exercise, answer: Response(text: "a b c"))
    #expect(general[0] == "In general.")
    #expect(general[1] == "More.")
    #expect(general[3] == "a b x")
  }

  @Test(
    "on what the policy says is the same whether a rule stops the text or none does",
    arguments: ["Policy {claim.policy}", "The office opens at nine."])
  func policy(text: String) async throws {
    let template = TestCourse.template(text)
    let keys: [(String, Question.Key)] = [
      ("tools", .tools(text: template)), ("class", .dataClass(text: template)),
      ("route", .route(text: template)), ("first", .firstApprover(text: template)),
      ("evidence", .evidence(text: template)),
    ]
    for key in keys {
      let hints = try await hints(Exercises.choose([key]))
      #expect(hints[1].hasPrefix("What decides is the kind of data and what the tool may take"))
      #expect(hints[2].hasPrefix("Find the kind of data first"))
    }
  }

  @Test("on an answer that the author keyed says that the case asks for it")
  func listed() async throws {
    let options = ["yes", "no"].map {
      Question.Option(id: OptionID($0), text: TestCourse.template($0))
    }
    let hints = try await hints(
      Exercises.choose([("q", .listed(options, right: ["yes"]))]))
    #expect(hints[1].hasPrefix("No rule stands behind this"))
  }

  @Test("on an output says which half, then what exposes the error")
  func judged() async throws {
    let block = [JudgeForm.Block(outputs: 1, wrongPercent: 100, feedback: .each)]
    let hints = try await hints(Exercises.judge(block, action: false), seed: 4)
    #expect(hints[0].contains(/^Look at sentences (1 to 3|4 to 5)\.$/))
    #expect(hints[1].contains("exposes it"))
    #expect(hints[3].contains("Right would be: "))
  }
}
