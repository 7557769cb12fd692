import Courses
import Desks
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice

/// What came back to a learner, by the names that the template uses.
struct AnswersPage {
  struct Line {
    var moment, told: String
    var details: [String]
    var quote: String?
  }
  struct Appeal {
    var address, id, reason: String
    var problem: String?
  }
  struct Item {
    var id, title, number: String
    var isNew: Bool
    var lines: [Line]
    /// Whom it waits for, and until when.
    var waits: String?
    /// Where it can be taken back.
    var withdraw: String?
    var appeal: Appeal?
  }

  var answers: [Item]
  /// Whether nothing was ever before people.
  var nothing: Bool

  init(answers: [Item]) { (self.answers, nothing) = (answers, answers.isEmpty) }
}

extension AnswersPage.Item {
  init(
    _ work: GradedWork, _ courses: [Course], _ words: GradeWords, reason: String,
    problem: String?, at now: Date
  ) {
    id = work.alias
    title = work.title(in: courses, words.language)
    number = words.say("answersNumber", ["number": "\(work.attempt.number)"])
    isNew = work.grading.hasNews
    lines = work.grading.events.compactMap { .init($0, of: work, words) }
    waits = work.grading.waiting.flatMap { waiting in
      [.asked, .needsMentor, .appealed].contains(waiting.reason)
        ? words.say(
          waiting.due < now ? "answersLate" : "answersWaits", ["due": Day.minute(waiting.due)])
        : nil
    }
    let address = "/answers/\(work.attempt.id)"
    withdraw = work.mayBeWithdrawn(at: now) ? address + "/withdraw" : nil
    appeal =
      work.mayBeAppealed
      ? .init(address: address + "/appeal", id: work.alias, reason: reason, problem: problem) : nil
  }
}

extension AnswersPage.Line {
  /// What the learner is told of an event; `nil` for what is for graders alone.
  fileprivate init?(_ event: CaseEvent, of work: GradedWork, _ words: GradeWords) {
    let key: String
    switch event.act {
    case .opened(_, .asked, _, _): key = "answersAsked"
    case .opened(_, .appealed, _, _): key = "answersAppealed"
    // Second opinions are for those who grade; what counts is for the learner.
    case .graded where work.grading.isCounting(event): key = "answersGraded"
    case .answered, .overridden, .upheld, .changed, .withdrawn: key = "answers-\(event.act.name)"
    case .graded, .opened, .claimed, .returned, .unblinded, .seen: return nil
    }
    let text = event.act.words
    self.init(
      moment: Day.minute(event.at),
      told: words.say(key, ["person": event.by.map(\.description) ?? ""]),
      details: HistoryEntry.details(event.act, words), quote: text.isEmpty ? nil : text)
  }
}

extension GradingCase {
  /// Whether an event is the judgement that counts.
  fileprivate func isCounting(_ event: CaseEvent) -> Bool {
    counting.map { $0.at == event.at && $0.by == event.by } ?? false
  }

  /// Whether there is something in it for the learner: what they asked, what waits for a person, or what
  /// came back.
  var isForLearner: Bool { !events.isEmpty }
}
