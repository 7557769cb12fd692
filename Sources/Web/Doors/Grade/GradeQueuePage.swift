import Courses
import Desks
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Storage

/// What waits for a grader, by the names that the template uses.
struct GradeQueuePage {
  struct Row {
    var address, title, alias, kind: String
    /// A question or an appeal, which a person waits for who wrote something.
    var isSpecial: Bool
    var due, waits: String
    var isLate: Bool
    /// Until when the grader has it.
    var held: String?
    /// What the learner wrote, from its beginning.
    var asked: String?
  }
  struct Done { var told, address: String }

  var rows: [Row]
  var nothing: String?
  var noGroup: String?
  var done: Done?
  var times: [String]

  init(
    _ queue: [GradedWork], others: Int, isGrader: Bool, done: GradedWork?,
    times: [AnsweringTimes], _ grader: PersonID, _ courses: [Course], _ words: GradeWords,
    at now: Date
  ) {
    rows = queue.map { Row($0, grader, courses, words, at: now) }
    let elsewhere = max(0, others - queue.count)
    nothing =
      queue.isEmpty
      ? words.say("gradeNothing")
        + (elsewhere > 0 ? " " + words.say("gradeOthers", count: elsewhere) : "") : nil
    noGroup = isGrader ? nil : words.say("gradeNoGroup")
    self.done = done.map { work in
      let told = SheetWords.inLanguage(words.language.rawValue).told(work, by: grader)
      return Done(
        told: told.isEmpty ? words.say("gradeReachesLearner") : told,
        address: "/grade/\(work.attempt.id)/history")
    }
    self.times = times.map { Self.line($0, words) }
  }

  private static func line(_ times: AnsweringTimes, _ words: GradeWords) -> String {
    let kind = words.say(times.isAppeal ? "gradeTimesAppeals" : "gradeTimesQuestions")
    guard let found = times.times else {
      return words.say(
        "gradeTimesFew",
        ["kind": kind, "count": "\(times.count)", "least": "\(WaitingTimes.least)"])
    }
    return words.say(
      "gradeTimes",
      [
        "kind": kind, "median": words.span(found.median), "ninth": words.span(found.ninth),
        "count": "\(found.count)",
      ])
  }
}

extension GradeQueuePage.Row {
  init(
    _ work: GradedWork, _ grader: PersonID, _ courses: [Course], _ words: GradeWords,
    at now: Date
  ) {
    let waiting = work.grading.waiting
    let isHeld = work.grading.holder(at: now) == grader
    let text = waiting?.text ?? ""
    self.init(
      address: "/grade/\(work.attempt.id)", title: work.title(in: courses, words.language),
      alias: work.alias, kind: waiting.map(words.name) ?? "",
      isSpecial: [.asked, .appealed].contains(waiting?.reason),
      due: waiting.map { Day.minute($0.due) } ?? "",
      waits: waiting.map { words.span(now.timeIntervalSince($0.since)) } ?? "",
      isLate: (waiting?.due ?? now) < now,
      held: isHeld
        ? work.grading.claim.map { words.say("gradeHeld", ["until": Day.minute($0.until)]) } : nil,
      asked: text.isEmpty ? nil : text.count > 160 ? text.prefix(160) + "…" : text)
  }
}

extension GradedWork {
  /// What people call its exercise; its name where the course no longer has it.
  func title(in courses: [Course], _ language: PageLanguage) -> String {
    let course = courses.first { $0.id == attempt.pin.course }
    return course?.exercise(attempt.pin.exercise)?.edition(in: language.rawValue).title
      ?? attempt.pin.exercise.description
  }
}
