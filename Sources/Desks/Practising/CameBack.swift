public import Courses
public import Foundation
public import Grading
public import Detection
import PolicyPacks
import Practice

/// What came back about one answer, for whoever it belongs to: what was asked, what was answered, what
/// counts.
public struct CameBack: Sendable, Hashable, Codable {
  /// Something that happened.
  public struct Entry: Sendable, Hashable, Codable {
    /// When.
    public var at: Date
    /// What, such as `anna answers`, in English.
    public var what: String
    /// Levels and reasons.
    public var details: [String]
    /// What somebody wrote; empty where nobody did.
    public var words: String
  }

  /// The course.
  public var course: CourseID
  /// The exercise.
  public var exercise: ExerciseID
  /// Which attempt at it this is, from 1.
  public var number: Int
  /// What the attempt is called.
  public var alias: String
  /// What happened, in order.
  public var entries: [Entry]
  /// Until when a practitioner answers, if one is to.
  public var due: Date?
  /// Whether that moment is over.
  public var isLate: Bool

  /// What came back about an attempt, as it is at a moment.
  public init(_ work: GradedWork, at moment: Date) {
    let pin = work.attempt.pin
    (course, exercise, number) = (pin.course, pin.exercise, work.attempt.number)
    alias = work.alias
    entries = work.grading.events.compactMap { CameBack.entry($0, work) }
    let waiting = work.grading.waiting
    let isForLearner: Bool =
      switch waiting?.reason {
      case .asked, .needsMentor, .appealed: true
      case .sampled, .borderline, .overridden, .disagreement, nil: false
      }
    due = isForLearner ? waiting?.due : nil
    isLate = due.map { $0 < moment } ?? false
  }

  private static func entry(_ event: CaseEvent, _ work: GradedWork) -> Entry? {
    let by = event.by.map(\.description) ?? ""
    let what: String? =
      switch event.act {
      case .opened(_, .asked, _, _): "asked"
      case .opened(_, .appealed, _, _): "appealed"
      case .answered: "\(by) answers"
      case .graded(let judgement):
        isCounting(event, work) ? "\(by) judges: \(verdict(judgement))" : nil
      case .overridden(let judgement, _): "\(by) sets the grade: \(verdict(judgement))"
      case .upheld: "\(by) lets the grade stand"
      case .changed(let judgement): "\(by) changes the grade: \(verdict(judgement))"
      case .withdrawn: "taken back"
      case .opened, .claimed, .returned, .unblinded, .seen: nil
      }
    return what.map {
      Entry(at: event.at, what: $0, details: details(event.act), words: event.act.words)
    }
  }

  /// The levels of a judgement, and why it stands against another grade.
  private static func details(_ act: CaseAct) -> [String] {
    let levels = act.assessment?.choices.map { "\($0.criterion) \($0.level + 1)" } ?? []
    let reason =
      if case .overridden(_, let reason) = act { ["reason: \(reason.rawValue)"] } else {
        [String]()
      }
    return (levels.isEmpty ? [] : ["levels, 1 for the best: " + levels.joined(separator: ", ")])
      + reason
  }

  /// Second opinions are for those who grade; what counts is for the learner.
  private static func isCounting(_ event: CaseEvent, _ work: GradedWork) -> Bool {
    work.grading.counting.map { $0.at == event.at && $0.by == event.by } ?? false
  }

  private static func verdict(_ judgement: Grading.Assessment) -> String {
    "\(SheetWords.share(judgement.score)), \(judgement.isPassed ? "passed" : "not passed")"
  }
}
