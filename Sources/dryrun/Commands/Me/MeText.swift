import Approvals
import Detection
import Desks
import Diagnostics
import Foundation
import Grading
import Measurement
import PolicyPacks
import Practice
import Spacing
import Storage

/// What is kept about a person, in words.
struct MeText {
  let kept: KeptAboutPerson
  let folder: String
  let titles: SkillTitles
  let now: Date

  var text: String {
    let parts = [
      ["What is kept about \(kept.person), in \(folder)"], practised, skills, judgement, plans,
      agreed, other,
      [
        "All of it: dryrun me --format json. Delete: dryrun me delete, or only what you practised:",
        "dryrun me delete --practice",
      ],
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      + "\n"
  }

  private var practised: [String] {
    guard !kept.exercises.isEmpty else { return ["Practised: nothing yet"] }
    return [
      "Practised: \(kept.learner.attempts.count.of("attempt")), with their answers and grades"
    ]
      + kept.exercises.map { name, attempts in
        let score = attempts.last { $0.latestGrade != nil }?.latestGrade.map(MeText.score)
        let open = attempts.contains { $0.end == nil } ? ", one is open" : ""
        return "  \(name.padded(to: 44))  \(attempts.count) ×  "
          + (score.map { "last \($0)" } ?? "no answer yet") + again(attempts) + judged(attempts)
          + open
      }
  }

  /// What grading again made of the last answer, beside what it got at once.
  private func again(_ attempts: [Attempt]) -> String {
    guard let last = attempts.last(where: { $0.latestGrade != nil }) else { return "" }
    let grades = last.grades(of: last.submissions.count - 1)
    return grades.count > 1 ? grades.last.map { ", graded again \(MeText.score($0))" } ?? "" : ""
  }

  /// What a person made of the last answer, which counts beside what the engine said.
  private func judged(_ attempts: [Attempt]) -> String {
    guard let last = attempts.last(where: { $0.latestGrade != nil }),
      let work = kept.works[last.id]
    else { return "" }
    if let judgement = work.grading.counting {
      return ", judged \(JudgementText.share(judgement.assessment.score)), "
        + (judgement.assessment.isPassed ? "passed" : "not passed")
    }
    return [.asked, .needsMentor].contains(work.grading.waiting?.reason)
      ? ", waits for a practitioner" : ""
  }

  private var skills: [String] {
    guard !kept.cards.isEmpty else { return [] }
    return ["Skills: how likely they are there today, and when they come again"]
      + kept.cards.map { skill, reviews, card in
        "  \(titles[skill].padded(to: 44))  \(recall(card, reviews.last))  "
          + "(\(reviews.count.of("review")), \(skill))"
      }
  }

  /// What was not there when it was last asked for is nothing to give a share of on the same day.
  private func recall(_ card: Card, _ last: SkillReview?) -> String {
    guard last?.rating != .again || last?.origin != .check else { return "stopped, practise now" }
    let share = card.retrievability(at: now).formatted(.percent.precision(.fractionLength(0)))
    return "\(last?.rating == .again ? "not yet" : share)  \(CalendarDay(card.due, in: .current))"
  }

  private var judgement: [String] {
    var lines: [String] = []
    if let counts = kept.detection {
      lines.append(
        "Judging outputs, first answers: \(counts.hits) of \((counts.hits + counts.misses).of("error")) "
          + "seen, \(counts.falseAlarms) of "
          + "\((counts.falseAlarms + counts.correctRejections).of("clean passage")) called wrong")
    }
    if let calibration = kept.calibration {
      lines.append("How sure, and how often right:")
      lines += calibration.bins.map { bin in
        let share = bin.confidence.formatted(.percent.precision(.fractionLength(0)))
        return "  said \(share) sure \(bin.count.of("time")), was right \(bin.correct.of("time"))"
      }
    }
    return lines
  }

  private var plans: [String] {
    guard !kept.learner.plans.isEmpty else { return [] }
    return ["Plans:"]
      + kept.learner.plans.map { "  " + PlanText.line($0, kept.learner.snoozes, at: now) }
  }

  private var agreed: [String] {
    [
      "Agreed:", "  \(ConsentWords.since(.counting, kept.counting))",
      "  \(ConsentWords.since(.practice, kept.practice))",
      "  \(kept.events.count.of("counted event")) under your pseudonyms"
        + (kept.learner.reviews.contains { $0.origin == .check }
          ? ", \(kept.learner.reviews.count { $0.origin == .check }.of("review")) of skills by real checks"
          : ""),
    ]
  }

  private var other: [String] {
    var lines: [String] = []
    if !kept.requests.isEmpty { lines.append("Asked for approval: \(kept.requests.count) ×") }
    let news = kept.works.values.count { $0.grading.hasNews }
    if news > 0 { lines.append("Came back: \(news.of("answer")); see: dryrun mentor answers") }
    if !kept.comments.isEmpty || !kept.notes.isEmpty {
      lines.append(
        "Written for others: \(kept.comments.count.of("comment")) on answers, "
          + "\(kept.notes.count.of("note")) on tools")
    }
    if !kept.disputes.isEmpty { lines.append("Disputed: \(kept.disputes.count) ×") }
    if let person = kept.roster {
      let groups = person.groups.map(\.description).sorted().joined(separator: ", ")
      lines.append("In the roster" + (groups.isEmpty ? "" : ", in \(groups)"))
    }
    return lines
  }

  static func score(_ grade: Grade) -> String {
    let share = grade.score.value.formatted(.percent.precision(.fractionLength(0)))
    return grade.needsMentor ? "handed in" : "\(share), \(grade.isPassed ? "passed" : "not passed")"
  }
}
