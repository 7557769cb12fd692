import Courses
import Evaluation
import Detection
import Foundation
import PolicyPacks
import Practice
import Spacing
import Testing

@Suite("A real check")
struct RealCheckTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private let engine: Engine
  private let index: CourseIndex
  private let met: Set<SkillPath> = [
    Learning.path("redaction"), Learning.path("formats"), Learning.path("tools"),
  ]

  init() throws {
    let loaded = PackLoader().load(at: RealCheckTests.root + "/policies/harbourline")
    engine = Engine(try #require(loaded.pack))
    let course = try Learning.course(
      [
        Learning.skill("redaction", rules: ["policy-number", "iban"], tasks: ["claims"]),
        Learning.skill("formats", rules: ["names-its-format"], tasks: ["claims"]),
        Learning.skill("tools", tools: ["office-assistant"]),
        Learning.skill("approval", rules: ["policy-number"], tasks: ["claims"]),
      ],
      [
        Learning.exercise("redact-claim", ["redaction"]),
        Learning.exercise("redact-claims-desk", ["redaction"], anchors: [.task("claims")]),
      ])
    index = CourseIndex([course])
  }

  private func touched(
    _ text: String, tool: ToolID? = "office-assistant", task: TaskID?, met: Set<SkillPath>? = nil
  ) -> [String] {
    let evaluation = engine.evaluate(Draft(.init(text), tool: tool, task: task), at: Learning.now)
    return SkillsTouched(by: evaluation, task: task, in: index, met: met ?? self.met).ratings
      .map { "\($0.skill.skill) \($0.rating)" }
  }

  @Test("that is stopped is a lapse of each skill whose rule it was, met before or not")
  func stopped() {
    let found = touched("Summarise policy HL-12345678-2 as JSON, only from this.", task: "claims")
    #expect(found == ["redaction again", "approval again"])
    #expect(
      touched("Summarise policy HL-12345678-2 as JSON, only from this.", task: nil, met: [])
        == ["redaction again", "approval again"])
  }

  @Test("that is clean is a success of the task's skills that the person has met")
  func clean() {
    let text = "Summarise the weather as JSON, only from this text."
    #expect(touched(text, task: "claims") == ["redaction good", "formats good"])
    #expect(touched(text, task: "claims", met: []) == [])
    #expect(touched(text, task: "board") == [])
  }

  @Test("without a task is a success of the tool's skills")
  func tool() {
    let text = "Summarise the weather as JSON, only from this text."
    #expect(touched(text, task: nil) == ["tools good"])
    #expect(touched(text, tool: "public-chat", task: nil) == [])
  }

  @Test("that only warns says nothing of the skill whose rule warned")
  func warned() {
    #expect(
      touched("Summarise the weather, only from this text.", task: "claims") == ["redaction good"])
  }

  @Test("of an output says nothing about skills")
  func output() {
    let evaluation = engine.evaluate(
      Output(.init("HL-12345678-2"), tool: "office-assistant", task: "claims"), at: Learning.now)
    #expect(SkillsTouched(by: evaluation, task: "claims", in: index, met: met).ratings.isEmpty)
    #expect(PracticeOffer(for: evaluation, task: "claims", in: index) == nil)
  }

  @Test("that is stopped offers the exercise for the rule, for the work at hand")
  func offer() throws {
    let draft = Draft(.init("Summarise policy HL-12345678-2"), tool: "office-assistant")
    let evaluation = engine.evaluate(draft, at: Learning.now)
    let offer = try #require(PracticeOffer(for: evaluation, task: nil, in: index))
    #expect(offer.entry.exercise == "redact-claim" && offer.entry.course == "claims")
    #expect(offer.rule == "policy-number")
    let other = PracticeOffer(for: evaluation, task: "claims", in: index)
    #expect(other?.entry.exercise == "redact-claims-desk")
    #expect(PracticeOffer(for: evaluation, task: nil, in: CourseIndex()) == nil)
    let clean = engine.evaluate(Draft(.init("the weather"), tool: "office-assistant"), at: .now)
    #expect(PracticeOffer(for: clean, task: nil, in: index) == nil)
  }
}
