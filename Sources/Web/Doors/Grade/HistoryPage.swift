import Courses
import Desks
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Storage

/// How a grade came about, by the names that its template uses.
struct HistoryPage {
  struct Override {
    var address: String
    var answer: Int
    var rubricDigest: String
    var rubric: RubricFields?
    var verdict: SheetPage.Verdict?
    var reasons: [RubricFields.Choice]
    var comment: String
  }

  var alias, title: String
  var entries: [HistoryEntry]
  var counts: String
  /// What proves it, or what does not hold.
  var proof: String
  var isProved: Bool
  /// The form for another grade; missing while something waits for others.
  var override: Override?
  var sheet: String?
  var problem: String?

  init(
    _ history: GradeHistory, _ sheet: SheetDesk.Sheet, _ form: SheetForm?, _ words: GradeWords,
    problem: String?
  ) {
    let work = history.work
    alias = work.alias
    title = sheet.content.title.components(separatedBy: " · ").last ?? ""
    entries = history.entries.map { HistoryEntry($0, of: work, words) }
    counts = HistoryPage.counts(history, words)
    isProved = history.log.isIntact && history.isSigned
    proof = words.say(
      isProved
        ? "gradeProved" : history.log.isIntact ? "gradeNotSigned" : "gradeLogBroken")
    self.problem = problem
    self.sheet = work.grading.waiting == nil ? nil : "/grade/\(work.attempt.id)"
    override =
      work.grading.waiting == nil && work.grading.submissions > 0
      ? Override(sheet, form, words) : nil
  }

  private static func counts(_ history: GradeHistory, _ words: GradeWords) -> String {
    guard !history.hidesWhatCounts else { return words.say("gradeShownLater") }
    return switch history.work.settled {
    case .person(let judgement)?:
      words.say(
        "gradeCountsPerson",
        [
          "grade": words.verdict(
            judgement.assessment.score, isPassed: judgement.assessment.isPassed),
          "person": "\(judgement.by)",
        ])
    case .engine(let grade)?:
      grade.needsMentor
        ? words.say("gradeForPerson")
        : words.say(
          "gradeCountsEngine", ["grade": words.verdict(grade.score, isPassed: grade.isPassed)])
    case nil: words.say("gradeCountsNothing")
    }
  }
}

extension HistoryPage.Override {
  fileprivate init(_ sheet: SheetDesk.Sheet, _ form: SheetForm?, _ words: GradeWords) {
    let rubric = sheet.content.rubric
    address = "/grade/\(sheet.work.attempt.id)/override"
    answer = sheet.content.answer
    rubricDigest = rubric?.digest ?? ""
    self.rubric = rubric.map { RubricFields($0, form?.levels ?? [:], in: words) }
    verdict =
      rubric == nil
      ? .init(isPass: form?.isPassed == true, isFail: form?.isPassed == false) : nil
    reasons = RubricFields.Choice.reasons(form?.reason, words)
    comment = form?.comment ?? ""
  }
}

/// An entry of the log, in words.
struct HistoryEntry {
  var number: Int
  var moment, told: String
  /// What is known of its signature.
  var proof: String?
  var isProved: Bool
  var details: [String]
  var quote: String?

  init(_ entry: GradeHistory.Entry, of work: GradedWork, _ words: GradeWords) {
    (number, moment, details, isProved) = (entry.sequence, Day.minute(entry.moment), [], true)
    switch entry.what {
    case .begun: told = words.say("gradeBegun")
    case .attempt(let event): (told, details) = HistoryEntry.told(event, words)
    case .people(let act):
      told = HistoryEntry.told(act.event, of: work, words)
      isProved = act.proof == nil || act.proof == .holds
      proof = act.proof.map { words.say("gradeProof-\($0.word)") }
      if act.isTakenBack {
        details = [words.say("gradeTakenBack")]
      } else if act.isHidden {
        details = [words.say("gradeShownLater")]
      } else {
        details = HistoryEntry.details(act.event.act, words)
        quote = act.event.act.words.isEmpty ? nil : act.event.act.words
      }
    }
  }

  private static func told(_ event: AttemptEvent, _ words: GradeWords) -> (String, [String]) {
    switch event {
    case .submitted(let submission):
      let failed = submission.grade.checks.filter { !$0.isPassed }.map(\.id.description)
      return (
        words.say("gradeHandedIn", ["grade": grade(submission.grade, words)]),
        failed.isEmpty
          ? [] : [words.say("gradeFailsAt", ["checks": failed.joined(separator: ", ")])]
      )
    case .hinted(let level, _): return (words.say("gradeHint", ["level": "\(level.rawValue)"]), [])
    case .told(let passage, _): return (words.say("gradeTold", ["output": "\(passage + 1)"]), [])
    case .closed: return (words.say("gradeEnded"), [])
    case .regraded(let index, let grade):
      return (
        words.say(
          "gradeRegraded",
          ["answer": "\(index + 1)", "grade": HistoryEntry.grade(grade, words)]), []
      )
    }
  }

  private static func grade(_ grade: Grade, _ words: GradeWords) -> String {
    grade.needsMentor
      ? words.say("gradeForPerson") : words.verdict(grade.score, isPassed: grade.isPassed)
  }

  private static func told(
    _ event: CaseEvent, of work: GradedWork, _ words: GradeWords
  ) -> String {
    let person =
      event.by.map { $0 == work.grading.learner ? words.say("gradeLearner") : "\($0)" }
      ?? words.say("gradeByRule")
    switch event.act {
    case .opened(let round, let reason, let due, _):
      let isAppeal = round == .appeal
      return words.say(
        isAppeal ? "gradeAct-appealed" : "gradeAct-opened",
        [
          "person": person, "due": Day.minute(due),
          "reason": words.say("gradeOpened-\(reason.rawValue)"),
        ])
    case .claimed(let until):
      return words.say("gradeAct-claimed", ["person": person, "until": Day.minute(until)])
    default: return words.say("gradeAct-\(event.act.name)", ["person": person])
    }
  }

  /// What a judgement came to, and why it stands against another.
  static func details(_ act: CaseAct, _ words: GradeWords) -> [String] {
    var lines: [String] = []
    if let judgement = act.assessment {
      lines.append(words.verdict(judgement.score, isPassed: judgement.isPassed))
      let levels = judgement.choices.map { "\($0.criterion) \($0.level + 1)" }
      if !levels.isEmpty {
        lines.append(words.say("gradeLevels", ["levels": levels.joined(separator: ", ")]))
      }
    }
    if case .overridden(_, let reason) = act {
      lines.append(words.say("gradeReason-\(reason.rawValue)"))
    }
    return lines
  }
}

extension GradingProof.State {
  fileprivate var word: String {
    switch self {
    case .holds: "holds"
    case .wrong: "wrong"
    case .missing: "missing"
    case .unknown: "unknown"
    }
  }
}
