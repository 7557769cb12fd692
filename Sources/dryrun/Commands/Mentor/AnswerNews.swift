import Detection
import Diagnostics
import Foundation
import Grading
import Practice

/// What came back about one answer, for whoever it belongs to.
struct AnswerNews {
  private let work: GradedWork
  private let now: Date

  init(_ work: GradedWork, at now: Date) { (self.work, self.now) = (work, now) }

  /// What was asked, what was answered, what counts.
  var text: String {
    let pin = work.attempt.pin
    let head = "\(pin.course)/\(pin.exercise), attempt \(work.attempt.number) (\(work.alias))"
    return ([head] + work.grading.events.flatMap(lines) + standing).joined(separator: "\n") + "\n\n"
  }

  private func lines(_ event: CaseEvent) -> [String] {
    let words = event.act.words
    let by = event.by.map(\.description) ?? ""
    let said: String? =
      switch event.act {
      case .opened(_, .asked, _, _): "asked"
      case .opened(_, .appealed, _, _): "appealed"
      case .answered: "\(by) answers"
      case .graded(let judgement):
        isCounting(event) ? "\(by) judges: \(AnswerNews.verdict(judgement))" : nil
      case .overridden(let judgement, _): "\(by) sets the grade: \(AnswerNews.verdict(judgement))"
      case .upheld: "\(by) lets the grade stand"
      case .changed(let judgement): "\(by) changes the grade: \(AnswerNews.verdict(judgement))"
      case .withdrawn: "taken back"
      case .opened, .claimed, .returned, .unblinded, .seen: nil
      }
    guard let said else { return [] }
    return ["  \(Moment.text(event.at))  \(said)"] + AnswerNews.details(event.act)
      + words.split(whereSeparator: \.isNewline).map { "      \(Excerpt.visible(String($0)))" }
  }

  /// The levels of a judgement, and why it stands against another grade.
  private static func details(_ act: CaseAct) -> [String] {
    let levels = act.assessment?.choices.map { "\($0.criterion) \($0.level + 1)" } ?? []
    let reason =
      if case .overridden(_, let reason) = act { ["reason: \(reason.rawValue)"] } else {
        [String]()
      }
    return (levels.isEmpty ? [] : ["levels, 1 for the best: " + levels.joined(separator: ", ")])
      .map { "      " + $0 } + reason.map { "      " + $0 }
  }

  /// Second opinions are for those who grade; what counts is for the learner.
  private func isCounting(_ event: CaseEvent) -> Bool {
    work.grading.counting.map { $0.at == event.at && $0.by == event.by } ?? false
  }

  private var standing: [String] {
    guard let waiting = work.grading.waiting else { return [] }
    switch waiting.reason {
    case .asked, .needsMentor, .appealed:
      let late = waiting.due < now ? "was due by" : "due by"
      return ["  waits for a practitioner, \(late) \(Moment.text(waiting.due))"]
    case .sampled, .borderline, .overridden, .disagreement: return []
    }
  }

  private static func verdict(_ judgement: Assessment) -> String {
    "\(JudgementText.share(judgement.score)), \(judgement.isPassed ? "passed" : "not passed")"
  }
}
