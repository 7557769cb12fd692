import Courses
import Detection
import Grading
import GradingTerminal
import Synchronization
import Testing

@Suite("Judging on lines")
struct PlainGradingTests {
  /// What a run asked of the world and wrote, for lines that were typed.
  private func run(
    _ typed: [String], rubric: Rubric? = nil, isQuestion: Bool = false, failures: Int = 0
  ) async -> (decisions: [SheetDecision], output: String) {
    let lines = Mutex(typed)
    let output = Mutex("")
    let decisions = Mutex<[SheetDecision]>([])
    let sheets = Mutex(1)
    let left = Mutex(failures)
    let content = SheetContent(
      alias: "4f1c", title: "4f1c", parts: [.init("The answer", "Text.")], rubric: rubric,
      language: "en", round: .grading, isQuestion: isQuestion, comments: [])
    _ = await PlainGrading(
      read: { lines.withLock { $0.isEmpty ? nil : $0.removeFirst() } },
      put: { text in output.withLock { $0 += text } },
      desk: { request in
        switch request {
        case .next:
          return sheets.withLock { count in
            count -= 1
            return count < 0 ? .nothing("nothing waits") : .sheet(content)
          }
        case .giveBack: return .kept("given back")
        case .decide(let decision):
          let fails = left.withLock { count in
            count -= 1
            return count >= 0
          }
          if fails { return .failed("somebody else has this one now") }
          decisions.withLock { $0.append(decision) }
          return .kept("kept")
        }
      }
    ).run()
    return (decisions.withLock { $0 }, output.withLock { $0 })
  }

  @Test("a verdict with a comment of several lines")
  func verdict() async {
    let (decisions, output) = await run(["x", "p", "One.", "Two.", ".", ""])
    #expect(decisions == [.verdict(isPassed: true, comment: "One.\nTwo.")])
    #expect(output.contains("That is none of these.") && output.contains("nothing waits"))
  }

  @Test("input that breaks off is no judgement")
  func brokenOff() async {
    for typed in [[], ["p"], ["p", "One."], ["p", "One.", "."]] {
      #expect(await run(typed).decisions.isEmpty)
    }
  }

  @Test("a question is answered alone, and what fails can be done again")
  func question() async {
    let (decisions, output) = await run(
      ["a", "So.", ".", "", "a", "So.", ".", ""], isQuestion: true, failures: 1)
    #expect(decisions == [.answer("So.")])
    #expect(output.contains("! somebody else has this one now"))
  }

  @Test("giving back decides nothing")
  func givenBack() async {
    let (decisions, output) = await run(["g"])
    #expect(decisions.isEmpty && output.contains("given back"))
  }
}
