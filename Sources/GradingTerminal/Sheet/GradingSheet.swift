public import Courses
public import Detection
public import Grading
import Practice
package import Terminal

/// A sheet while somebody judges: what is chosen so far, and where they are.
///
/// A value that does nothing by itself; keys go in, commands come out.
public struct GradingSheet: Sendable {
  /// What is on it.
  public private(set) var content: SheetContent
  /// The levels so far.
  public internal(set) var levels: [CriterionID: Int] = [:]
  /// Whether it passes, where there is no rubric.
  public internal(set) var isPassed: Bool?
  /// What the learner is to be told.
  package var comment = TextField()
  /// What is asked or told now.
  var mode = Mode.judging
  /// What went wrong outside.
  var trouble: String?
  /// The criterion at hand, from 0.
  var focus = 0
  /// How far the text is scrolled, in rows.
  var scroll = 0
  /// How many rows of it fit, and how many there are.
  var reading = (room: 0, rows: 0)
  /// Which of the comments was taken last.
  var taken = -1
  /// How wide the comment is shown.
  var width = 76

  enum Mode: Sendable, Hashable {
    case judging, commenting, leaving
    case confirming(SheetDecision)
  }

  /// A sheet on which nothing is chosen yet.
  public init(_ content: SheetContent) { self.content = content }

  /// Says what went wrong outside, and lets the grader go on where they were.
  public mutating func say(_ trouble: String) {
    self.trouble = trouble
    mode = .judging
  }

  /// Takes a sheet with another rubric; what is said of unchanged criteria stays, and the comment.
  mutating func replace(with content: SheetContent) {
    let old = self.content.rubric?.criteria ?? []
    let kept = content.rubric?.criteria.filter(old.contains) ?? []
    self.content = content
    levels = levels.filter { level in kept.contains { $0.id == level.key } }
    focus = content.rubric?.criteria.firstIndex { levels[$0.id] == nil } ?? 0
    say("the rubric was changed since this was opened: look again; what is unchanged is kept")
  }

  /// The comment that is written.
  public var commentText: String { comment.text.trimmed }

  /// Whether something would be lost.
  public var hasWork: Bool { !levels.isEmpty || isPassed != nil || !commentText.isEmpty }

  /// What the choices come to; `nil` while something is missing.
  var score: Fraction? {
    guard let rubric = content.rubric else { return isPassed.map { $0 ? .one : .zero } }
    return try? rubric.score(of: levels)
  }

  /// The judgement, once it is complete.
  var judgement: SheetDecision? {
    if content.rubric != nil {
      return score.map { _ in .levels(levels, comment: commentText) }
    }
    return isPassed.map { .verdict(isPassed: $0, comment: commentText) }
  }
}

extension String {
  /// Without white space around it.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
