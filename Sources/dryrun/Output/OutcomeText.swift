import Courses
import Detection
import Diagnostics
import PolicyPacks

/// Outcomes of courses on a terminal, grouped by outcome.
struct OutcomeText {
  private let words: OutcomeWords
  private let language: String
  private let style: TerminalStyle

  init(_ pack: PolicyPack, _ language: String, style: TerminalStyle) {
    words = OutcomeWords(pack, language)
    self.language = language
    self.style = style
  }

  func render(_ courses: [Course]) -> String {
    guard !courses.isEmpty else { return words.noCourses + "\n" }
    return courses.map(text).joined(separator: "\n")
  }

  private func text(_ course: Course) -> String {
    let head =
      style.paint(course.text(course.title, in: language), .cyan, bold: true)
      + " (\(course.id) \(course.version), \(course.owner))\n"
    return head + course.outcomes.map { "\n" + text($0, of: course) }.joined()
  }

  private func text(_ outcome: Outcome, of course: Course) -> String {
    let labels = words.labels
    let facts = [
      (labels.behaviour, course.text(outcome.behaviour, in: language)),
      (labels.metric, words.metric(outcome.metric)),
      (labels.now, words.baseline(outcome.baseline)),
      (labels.then, words.target(outcome.target, after: outcome.horizon)),
      (labels.decision, course.text(outcome.decision, in: language)),
    ]
    let lines = facts.map { "  \($0.0.padded(to: 13))\($0.1)\n" }
    return style.paint(outcome.id.description, .cyan, bold: true) + "\n" + lines.joined()
      + exercises(of: outcome, in: course)
  }

  private func exercises(of outcome: Outcome, in course: Course) -> String {
    let own = course.exercises.filter { $0.outcome == outcome.id }
    guard !own.isEmpty else { return "  \(words.exercises.padded(to: 13))\(words.none)\n" }
    let width = own.map(\.id.description.count).max() ?? 0
    let lines = own.map { exercise in
      "\(exercise.id.description.padded(to: width + 2))\(exercise.edition(in: language).title)"
        + (exercise.isHeldOut ? " (\(words.heldOut))" : "")
    }
    let space = String(repeating: " ", count: 15)
    return "  \(words.exercises.padded(to: 13))" + lines.joined(separator: "\n" + space) + "\n"
  }
}
