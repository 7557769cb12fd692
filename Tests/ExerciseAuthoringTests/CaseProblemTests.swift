import Detection
import ExerciseAuthoring
import Testing

/// Cases that no exercise is made from.
@Suite("A case that is no good")
struct CaseProblemTests {
  let office: Office
  init() throws { office = try Office() }

  private func problem(
    _ text: String, hide: [String] = [], _ change: (inout CaseRequest) -> Void = { _ in }
  ) -> AuthoringError? {
    do throws(AuthoringError) {
      _ = try office.author(text, hide: hide, change)
      return nil
    } catch { return error }
  }

  @Test("is one that is empty, too long, or no UTF-8")
  func text() {
    #expect(problem(" \n ") == .emptyCase)
    #expect(problem(String(repeating: "a ", count: 20_000)) == .tooLarge(40_000, limit: 20_000))
    let bytes = SensitiveText(repairing: [0x48, 0xE9, 0x20])
    #expect(problem("") { $0.text = bytes } == .notUTF8)
  }

  @Test("is one with nothing in it that has to go")
  func nothing() {
    let calm = "Summarise the opening hours as a list."
    #expect(problem(calm) == .nothingToHide(tool: "office-assistant"))
    #expect(
      problem(calm, hide: ["opening hours"]) {
        ($0.skill, $0.outcome) = ("redaction", "tool-before-text")
      } == nil)
  }

  @Test("is one with nothing around what has to go")
  func nothingAround() {
    #expect(problem("HL-12345678-2") == .nothingToKeep)
    #expect(problem("see that for HL-12345678-2") == nil)
  }

  @Test("says which words are not there, and by their number alone")
  func notThere() {
    let text = "Policy HL-12345678-2 of Jonas Feldmann"
    #expect(problem(text, hide: ["Jonas Feldmann", "Feld"]) == .notInCase("--hide", 2))
    #expect(problem(text) { $0.keep = ["nowhere"] } == .notInCase("--keep", 1))
    #expect(AuthoringError.notInCase("--hide", 2).message.contains("Feld") == false)
  }

  @Test("says which skills there are where none is about it")
  func skill() {
    let unfit = problem("The lamp is called moonbeam.", hide: ["moonbeam"])
    #expect(unfit?.message.contains("name one with --skill: redaction, clear-prompts") == true)
    let unknown = problem("Policy HL-12345678-2") { $0.skill = "nope" }
    #expect(
      unknown?.message.hasPrefix("the course has no skill 'nope'; there is: redaction") == true)
  }

  @Test("is one whose exercise is called by what has to go")
  func name() {
    #expect(
      problem("HL-12345678-2 of Mr Feldmann", hide: ["Feldmann"]) { $0.id = "feldmann-letter" }
        == .nameTells)
  }
}
