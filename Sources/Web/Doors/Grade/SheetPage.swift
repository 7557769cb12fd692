import Approvals
import Courses
import Desks
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice

/// A sheet, by the names that its template uses.
struct SheetPage {
  struct Part {
    var title: String
    var text: String?
    var runs: [RunPart]
    /// A long text that is closed at first.
    var isSource: Bool
  }
  struct RunPart {
    var text: String
    var isMarked: Bool
    var label: String?
  }
  struct Comment {
    var index: Int
    var text: String
  }
  struct Verdict { var isPass, isFail: Bool }
  struct Reasons { var choices: [RubricFields.Choice] }
  /// What is judged, and the buttons; missing while the grader does not have it.
  struct Judging {
    var rubric: RubricFields?
    var verdict: Verdict?
    var score: String?
    var comment: String
    var comments: [Comment]
    var reasons: Reasons?
    var isQuestion, isAppeal: Bool
    var isPlain: Bool
  }

  var address, alias, title, kind: String
  var facts: [String]
  var problem: String?
  var isTaken: Bool
  /// Above everything: what the learner asks or objects, and the grade in question.
  var asked: [Part]
  var parts: [Part]
  var learner: String?
  var judging: Judging?
  var answer: Int
  var rubric: String

  init(
    _ sheet: SheetDesk.Sheet, _ form: SheetForm?, _ words: GradeWords, problem: String?,
    needsReason: Bool
  ) {
    let content = sheet.content
    address = "/grade/\(sheet.work.attempt.id)"
    (alias, self.problem, isTaken) = (content.alias, problem, sheet.isTaken)
    title = content.title.components(separatedBy: " · ").last ?? content.title
    let waiting = sheet.work.grading.waiting
    kind = waiting.map(words.name) ?? ""
    facts = SheetPage.facts(sheet, words)
    let isOpen = sheet.heldUntil != nil || form != nil
    let parts = content.parts.map { Part($0) }
    let roles = content.parts.map(\.role)
    asked = zip(parts, roles).filter { [.asked, .grade].contains($1) }.map(\.0)
    self.parts =
      isOpen ? zip(parts, roles).filter { ![.asked, .grade].contains($1) }.map(\.0) : []
    learner = sheet.learner.map { person in person.name.map { "\($0) (\(person.id))" } ?? "\(person.id)" }
    answer = content.answer
    rubric = content.rubric?.digest ?? ""
    judging = isOpen ? Judging(sheet, form, words, needsReason: needsReason) : nil
  }

  private static func facts(_ sheet: SheetDesk.Sheet, _ words: GradeWords) -> [String] {
    guard let waiting = sheet.work.grading.waiting else { return [] }
    let since = Date.now.timeIntervalSince(waiting.since)
    return [
      words.say("gradeDue", ["due": Day.minute(waiting.due)]),
      words.say("gradeWaits", ["span": words.span(since)]),
    ] + (sheet.heldUntil.map { [words.say("gradeHeld", ["until": Day.minute($0)])] } ?? [])
  }
}

extension SheetPage.Part {
  init(_ part: SheetContent.Part) {
    self.init(
      title: part.title, text: part.runs.isEmpty ? part.text : nil,
      runs: part.runs.map { .init(text: $0.text, isMarked: $0.isMarked, label: $0.label) },
      isSource: part.role == .source)
  }
}

extension SheetPage.Judging {
  init(
    _ sheet: SheetDesk.Sheet, _ form: SheetForm?, _ words: GradeWords, needsReason: Bool
  ) {
    let content = sheet.content
    rubric = content.rubric.map {
      RubricFields($0, form?.levels ?? [:], in: words)
    }
    verdict =
      content.rubric == nil
      ? .init(isPass: form?.isPassed == true, isFail: form?.isPassed == false) : nil
    score = form.flatMap { form in content.rubric.map { $0.score(form.levels, words) } }
    comment = form?.comment ?? ""
    comments = content.comments.enumerated().map { .init(index: $0, text: $1) }
    reasons =
      needsReason || form?.reason != nil
      ? .init(choices: RubricFields.Choice.reasons(form?.reason, words)) : nil
    isAppeal = content.round == .appeal
    isQuestion = content.isQuestion && content.round == .grading
    isPlain = !isAppeal && !isQuestion
  }
}

extension Rubric {
  /// What levels come to, or how many are missing.
  fileprivate func score(_ levels: [CriterionID: Int], _ words: GradeWords) -> String {
    let missing = criteria.count { levels[$0.id] == nil }
    guard missing == 0, let score = try? score(of: levels) else {
      return words.say("gradeMissing", count: max(1, missing))
    }
    return words.verdict(score, isPassed: passes(score))
  }
}
