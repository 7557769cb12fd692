import Detection
import Foundation
import Practice
import Testing

@testable import Courses

/// Exercises in which questions are answered whose key is the pack.
@Suite("Questions")
struct ChoiceGradingTests {
  private func solution(
    _ key: Question.Key, tool: String? = "office-assistant", seed: UInt64 = 4
  ) async throws -> (CoursePractice, Variant, Set<OptionID>) {
    let exercise = Exercises.choose([("q", key)], tool: tool)
    let practice = try TestCourse.practice([exercise])
    let variant = try await practice.variant(
      of: exercise, seed: seed, phase: .practice, language: "en")
    let solution = practice.solution(of: variant)
    let grade = await practice.grade(solution, to: variant, at: .now)
    #expect(grade.isPassed)
    return (practice, variant, solution.choices["q"] ?? [])
  }

  private func text(_ text: String) -> Template { TestCourse.template(text) }

  @Test("about tools have each that takes the text without a stop, or none")
  func tools() async throws {
    let claim = try await solution(.tools(text: text("Summarise CL-2026-{claim.number}.")))
    #expect(claim.2 == ["office-assistant", "claims-desk", "translation-service"])
    let secret = try await solution(
      .tools(text: text("Key: AKIAIOSFODNN7EXAMPLQ, a secret of ours.")))
    #expect(secret.2 == ["(none)"])
    let half = Response(choices: ["q": ["office-assistant", "claims-desk"]])
    let grade = await claim.0.grade(half, to: claim.1, at: .now)
    #expect(grade.score == Fraction(2, of: 3))
    let spread = Response(choices: ["q": ["office-assistant", "public-chat"]])
    #expect(await claim.0.grade(spread, to: claim.1, at: .now).score == .zero)
  }

  @Test("about kinds of data have the one that decides")
  func dataClass() async throws {
    let found = try await solution(.dataClass(text: text("CL-2026-{claim.number}, {claim.policy}")))
    #expect(found.2 == ["customer.policy-number"])
    #expect(found.1.posed.questions[0].options.count >= 4)
    let clean = try await solution(.dataClass(text: text("The office opens at nine.")))
    #expect(clean.2 == ["(none)"])
  }

  @Test("about the route have what the policy says, in an order that stays")
  func route() async throws {
    let policy = try await solution(.route(text: text("Policy {claim.policy}")))
    #expect(policy.2 == ["approval:data-steward"])
    let options = policy.1.posed.questions[0].options.map(\.id)
    #expect(options == ["allow", "warn", "approval:data-steward", "block"])
    #expect(try await solution(.route(text: text("Nothing"))).2 == ["allow"])
    #expect(
      try await solution(.route(text: text("Policy {claim.policy}")), tool: "public-chat").2
        == ["block"])
  }

  @Test("about approvers and requests have the workflow's first stage and what it asks for")
  func workflow() async throws {
    let first = try await solution(.firstApprover(text: text("Policy {claim.policy}")))
    #expect(first.2 == ["stage:Line manager"])
    #expect(try await solution(.firstApprover(text: text("Nothing"))).2 == ["(none)"])
    let evidence = try await solution(.evidence(text: text("Policy {claim.policy}")))
    #expect(evidence.2 == ["field:reason"])
    #expect(evidence.1.posed.questions[0].options.count == 4)
  }

  @Test(
    "about ways give full credit within a tenth of the least, none above twice, and in between a share"
  )
  func leastCost() async throws {
    func way(_ id: String, _ minutes: String, _ errors: String) -> Question.Way {
      Question.Way(
        id: .init(id), text: text(id), minutes: text(minutes), errors: text(errors))
    }
    // 40 × 0.01 + … : 100, 110, 155, 200, 300.
    let ways = [
      way("least", "100", "0 %"), way("tenth", "60", "5 %"), way("half", "55", "0.1"),
      way("twice", "100", "10 %"), way("much", "300", "0"),
    ]
    let made = try await solution(
      .leastCost(ways, costOfError: text("1,000"), costOfMinute: text("1")))
    #expect(made.2.isSubset(of: ["least", "tenth"]))
    var credits: [String: Fraction] = [:]
    for id in ["least", "tenth", "half", "twice", "much"] {
      let answer = Response(choices: ["q": [.init(id)]])
      credits[id] = await made.0.grade(answer, to: made.1, at: .now).score
    }
    #expect(
      credits == [
        "least": .one, "tenth": .one, "half": Fraction(1, of: 2), "twice": .zero, "much": .zero,
      ])
  }

  @Test("with answers of the author's own are shuffled by the seed, and alike for the same one")
  func listed() async throws {
    let key = Question.Key.listed(
      ["a", "b", "c", "d", "e"].map { Question.Option(id: .init($0), text: text($0)) }, right: ["b"]
    )
    var orders: Set<[OptionID]> = []
    for seed in 1...20 {
      let (_, variant, right) = try await solution(key, seed: UInt64(seed))
      let again = try await solution(key, seed: UInt64(seed)).1
      #expect(variant == again)
      #expect(right == ["b"])
      orders.insert(variant.posed.questions[0].options.map(\.id))
    }
    #expect(orders.count > 10)
  }

  @Test("without an answer get a sentence and no credit")
  func unanswered() async throws {
    let made = try await solution(.route(text: text("Policy {claim.policy}")))
    let grade = await made.0.grade(Response(), to: made.1, at: .now)
    #expect(grade.score == .zero)
    #expect(grade.feedback.first?.what == "This is not answered: What of q?")
    #expect(grade.feedback.first?.why?.contains("policy-number") == true)
  }
}
