import Courses
import Detection
import Evaluation
import Groundedness
import PolicyPacks

/// An answer that is a text, with what the engine says to it as far as a check asks.
struct AnswerText {
  let text: SensitiveText
  /// What the policy says to it as a draft; `nil` if no check asks.
  private(set) var draft: Evaluation?
  /// What is said of it as an output, with its claims held against the sources; `nil` if no check asks.
  private(set) var output: Evaluation?
  /// What is not as a format asks, by format; no entry where the pack has no such format.
  private(set) var formats: [FormatID: [Feedback]] = [:]

  init(_ variant: Variant, _ answer: String, _ question: PolicyQuestion) async {
    text = SensitiveText(answer)
    let asked = Set(variant.key.checks.map(\.check.what))
    if asked.contains(where: \.isOfDrafts) { draft = await question.evaluation(of: answer) }
    guard asked.contains(where: \.isOfOutputs) else { return }
    let sources = variant.posed.sources.map { GroundingSource(name: $0.name, $0.text) }
    let output = Output(
      text, tool: question.tool, task: question.task, sources: sources.isEmpty ? nil : sources)
    if asked.contains(where: \.isOfClaims) {
      self.output = await question.evaluation(of: output)
    }
    for case .format(let format) in asked {
      formats[format] = await question.feedback(on: output, format: format)
    }
  }

  /// The line of an offset, from 1; `nil` if the text has only one.
  func line(of offset: Int) -> Int? {
    let breaks = text.bytes.count { $0 == 0x0A }
    guard breaks > 0 else { return nil }
    return text.bytes.prefix(offset).count { $0 == 0x0A } + 1
  }
}

extension ExerciseCheck.What {
  fileprivate var isOfDrafts: Bool {
    switch self {
    case .verdict, .without: true
    default: false
    }
  }

  fileprivate var isOfOutputs: Bool {
    if case .format = self { true } else { isOfClaims }
  }

  fileprivate var isOfClaims: Bool {
    if case .grounded = self { true } else { false }
  }
}
