import Detection
import Diagnostics
import Evaluation
import Foundation
import PlantedErrors
import PolicyPacks
import Practice
import Testing

@testable import Courses

/// How variants are drawn and filled.
@Suite("A variant")
struct VariantTests {
  private func variant(_ exercise: Exercise, seed: UInt64) async throws -> Variant {
    try await TestCourse.practice([exercise]).variant(
      of: exercise, seed: seed, phase: .practice, language: "en")
  }

  @Test("of a seed is the same in each process and on each machine")
  func golden() async throws {
    let variant = try await variant(Exercises.redact, seed: 42)
    guard case .mark(let passages) = variant.posed.form else { return }
    #expect(
      passages[0].text == """
        Summarise CL-2026-104212 as JSON, only from this text.
        storm on 23 April 2026: 2,744.22 euros. Policy HL-12346890-2, Mira Holtby 12.
        """)
    #expect(
      variant.pin.posedDigest
        == "0e39c61ec499add74259fab3ba2b2d4da6e05c7cf3af11a647096be456f13742")
  }

  @Test("draws rows that are all different, from those that meet the conditions", arguments: 1...40)
  func rows(_ seed: UInt64) async throws {
    var exercise = Exercises.write([TestCourse.check(.words(1...9))])
    exercise.material = [
      Material(name: "claim", table: "claims", rows: 1, conditions: ["status": "open"]),
      Material(name: "other", table: "claims", rows: 1, conditions: [:]),
      Material(name: "some", table: "claims", rows: 3, conditions: ["cause": "hail"]),
    ]
    exercise.editions["en"]?.situation = TestCourse.template(
      "{claim.number} {claim.status}, {other.number}\n{some}\n{\"json\": 1} {two words}")
    let posed = try await variant(exercise, seed: seed).posed
    let numbers = posed.situation.matches(of: /\b1042\d\d\b/).map(\.output)
    #expect(numbers.count == 5)
    #expect(Set(numbers).count == 5)
    #expect(posed.situation.contains("open, "))
    #expect(posed.situation.hasSuffix("{\"json\": 1} {two words}"))
  }

  @Test("that needs more rows than there are is an error with its place")
  func tooFewRows() async throws {
    var exercise = Exercises.redact
    exercise.material[0].conditions = ["status": "lost"]
    let error = await #expect(throws: VariantError.self) { try await variant(exercise, seed: 1) }
    #expect(error?.code == .notEnoughRows("claim"))
    #expect(error?.location == TestCourse.place)
  }

  @Test("draws each part by itself: another question changes no row and no order of answers")
  func parts() async throws {
    let options = ["a", "b", "c", "d", "e", "f"].map {
      Question.Option(id: .init($0), text: TestCourse.template($0))
    }
    let key = Question.Key.listed(options, right: ["a"])
    for seed in 1...10 {
      let one = try await variant(Exercises.choose([("q", key)]), seed: UInt64(seed))
      let two = try await variant(Exercises.choose([("p", key), ("q", key)]), seed: UInt64(seed))
      #expect(one.posed.questions[0].options == two.posed.questions[1].options)
    }
  }

  @Test("shows no key")
  func noKey() async throws {
    let block = [JudgeForm.Block(outputs: 1, wrongPercent: 100, feedback: .each)]
    let shown = try await variant(Exercises.judge(block), seed: 3)
    #expect(!String(describing: shown.posed).contains("truth"))
    #expect(shown.pin.seed == 3)
    #expect(shown.pin.rulesDigest == TestCourse.harbourline.rulesDigest)
  }

  @Test("of a probe is told about at the end, whatever its blocks say")
  func probe() async throws {
    let block = [JudgeForm.Block(outputs: 2, wrongPercent: 50, feedback: .each)]
    let exercise = Exercises.judge(block)
    let practice = try TestCourse.practice([exercise])
    for phase in Phase.allCases {
      let variant = try await practice.variant(of: exercise, seed: 1, phase: phase, language: "en")
      guard case .mark(let passages) = variant.posed.form else { return }
      #expect(passages.allSatisfy { $0.isToldAtOnce == (phase == .practice) })
    }
  }

  @Test("of a pack whose plugin nobody runs has no key, and says which rule is open")
  func notEvaluated() async throws {
    let folder = NSTemporaryDirectory() + "policies-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let yaml = """
      pack: {format: 1, id: team, version: 1.0.0, title: Team, onDetectorError: warn}
      classes: {personal.contact: confidential}
      detectors:
        person: {title: A name, class: personal.contact, plugin: {use: name-directory}, redactAs: NAME}
      tools: {office-assistant: {title: Office, boundary: tenant, accepts: {confidential: block}}}
      """
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: folder + "/team.yaml"))
    let pack = try #require(PackLoader().load(at: folder + "/team.yaml").pack)
    let practice = CoursePractice(TestCourse.course([Exercises.redact]), Engine(pack))
    let error = await #expect(throws: VariantError.self) {
      try await practice.variant(of: Exercises.redact, seed: 1, phase: .practice, language: "en")
    }
    #expect(error?.code == .notEvaluated("person"))
  }
}
