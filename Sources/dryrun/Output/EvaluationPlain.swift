import Diagnostics
import Evaluation
import Detection
import OutputFormats
import PolicyPacks

/// An evaluation without boxes and colours, one fact a line: for screen readers and logs.
struct EvaluationPlain {
  let phrases: Phrases
  /// The exercise that is offered.
  var practice: OfferedPractice?

  func render(_ evaluation: Evaluation, name: String) -> String {
    let text = SourceText(name: name, bytes: evaluation.text.bytes)
    let tool = evaluation.toolTitle ?? evaluation.tool?.description ?? phrases.noTool
    var lines = ["\(name): \(tool): \(phrases.verdict(evaluation.verdict))"]
    for feedback in evaluation.feedback { lines += facts(feedback, in: text) }
    let others = evaluation.subject == .draft ? evaluation.tools : []
    lines += others.filter { $0.tool != evaluation.tool }.map {
      "\(name): \($0.title) (\($0.tool)): \(phrases.verdict($0.verdict))"
    }
    if let practice {
      lines.append("\(name): \(phrases.practice(practice.minutes)): \(practice.command)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func facts(_ feedback: Feedback, in text: SourceText) -> [String] {
    var place = text.name
    if let range = feedback.range {
      let position = Location(text, range).position
      place += ":\(position.line):\(position.column)"
    }
    var facts = [
      "\(place): \(phrases.label(feedback.verdict)): \(feedback.short) (\(feedback.rule))"
    ]
    if let why = feedback.why { facts.append("\(place): \(phrases.why): \(why)") }
    if let fix = feedback.fix { facts.append("\(place): \(phrases.fix): \(fix)") }
    if let workflow = feedback.workflow { facts.append("\(place): \(phrases.ask): \(workflow)") }
    if feedback.moreLikeThis > 0 {
      facts.append("\(place): \(phrases.moreLike(feedback.moreLikeThis))")
    }
    if let source = feedback.place {
      facts.append("\(place): \(phrases.source): \(source.name):\(source.line)")
    }
    if feedback.isSample { facts.append("\(place): \(phrases.sample)") }
    if let exception = feedback.exception {
      facts.append("\(place): \(phrases.exception) \(exception)")
    }
    if let approval = feedback.approval {
      facts.append("\(place): \(phrases.approved(approval))")
    }
    return facts
  }
}
