import ArgumentParser
import Courses
import Desks
import Detection
import Foundation
import PolicyPacks
import Practice
import Spacing
import Storage
import SystemFiles

/// `dryrun plan calendar`, which writes what is due and planned as a calendar.
struct PlanCalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Write what is due and planned for your calendar (ICS).",
    discussion: """
      Plans of the next 60 days, each with a reminder the day before, and the day on which each skill comes \
      again. Written again, it changes the events that a calendar has.
      """)

  @Option(name: .shortAndLong, help: "Write it into this file.", completion: .file())
  var output: String?
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let person = try Account.person()
    let store = try data.existingStore()
    let learner =
      try DataFailure.translated { try store?.practice.learner(person) } ?? Learner()
    let titles = SkillTitles(policy)
    let feed = PracticeCalendar(learner, titles, at: .now).feed
    let bytes = Array(feed.text(at: .now).utf8)
    guard let output else { return try StandardOutput.shared.write(bytes) }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw CommandError("'\(output)' cannot be written: \(SystemReason.of(error))")
    }
    StandardError.write("\(feed.events.count.of("event")) in \(output)\n")
  }
}

/// What a person has due and planned, as events of a calendar.
struct PracticeCalendar {
  /// How far it looks ahead, in days.
  static let days = 60.0

  let feed: CalendarFeed

  init(_ learner: Learner, _ titles: SkillTitles, at now: Date) {
    let plans = learner.plans.flatMap { plan in
      plan.occurrences(from: now, through: now + PracticeCalendar.days * 86_400).map { work in
        CalendarEvent(
          uid: "plan-\(plan.id)-\(Int(work.timeIntervalSince1970))@dryrun",
          .at(work, minutes: 30), title: plan.title, details: "dryrun practice --due",
          remindsADayBefore: true)
      }
    }
    let skills = Dictionary(grouping: learner.reviews, by: \.skill)
    let due = skills.sorted { $0.key < $1.key }.compactMap { path, reviews in
      Scheduler().card(after: reviews.map(\.review)).map { card in
        CalendarEvent(
          uid: "skill-\(path)@dryrun", .day(of: max(card.due, now), in: .current),
          title: titles[path], details: "dryrun practice --due")
      }
    }
    feed = CalendarFeed(name: "Dryrun", events: plans + due)
  }
}
