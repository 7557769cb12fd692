import Detection
import Foundation
import GRDB
import Measurement
import PolicyPacks
import Practice
import Spacing

extension UseEvents {
  /// Records a check in a change that may hold others.
  func record(
    _ check: CheckFacts, touching skills: [SkillRating], by person: PersonID, at moment: Date,
    in transaction: inout LogTransaction
  ) throws -> RecordedCheck {
    let who = pseudonym(of: person, at: moment)
    let database = transaction.database
    let purposes = try ConsentQueries.purposes(of: person, in: database)
    guard !purposes.isEmpty else { return RecordedCheck() }
    try DraftQueries.drop(before: moment - DraftWindow.lifetime, in: database)
    let window = try DraftQueries.window(who, check.tool, in: database).continued(at: moment)
    try DraftQueries.keep(window, who, check.tool, in: database)
    var recorded = RecordedCheck()
    if purposes.contains(.counting) {
      let run = CheckRun(
        who: who, tool: check.tool, pack: check.pack, rulesDigest: check.rulesDigest,
        ruleHits: check.ruleHits.filter { $0.value > 0 }, blocking: check.blocking,
        draftID: window.draft, sequence: window.checks, day: CalendarDay(moment, in: .gmt))
      try UseEvents.append(.checkRun(run), at: moment, to: &transaction)
      recorded.run = run
    }
    if purposes.contains(.practice), window.checks == 1 {
      let known = try ReviewQueries.reviews(of: person, in: database)
      recorded.reviews = skills.filter { !known.isStopped($0.skill) }
        .map { SkillReview($0, of: person, checkedAt: moment) }
      for review in recorded.reviews { try ReviewQueries.add(review, to: &transaction) }
    }
    return recorded
  }

  /// Records how a draft ended in a change that may hold others.
  func close(
    _ outcome: DraftOutcome, _ tool: ToolID, pack: PackID, rulesDigest: String,
    by person: PersonID, at moment: Date, in transaction: inout LogTransaction
  ) throws -> CheckClosed? {
    let who = pseudonym(of: person, at: moment)
    let database = transaction.database
    guard try ConsentQueries.consent(of: person, in: database)?.isOn ?? false else { return nil }
    try DraftQueries.drop(before: moment - DraftWindow.lifetime, in: database)
    guard let window = try DraftQueries.window(who, tool, in: database) else { return nil }
    try DraftQueries.remove(who, tool, in: database)
    let closed = CheckClosed(
      who: who, tool: tool, pack: pack, rulesDigest: rulesDigest, draftID: window.draft,
      outcome: outcome,
      against: outcome == .overridden ? try latestRules(of: window.draft, in: database) : nil,
      day: CalendarDay(moment, in: .gmt))
    try UseEvents.append(.checkClosed(closed), at: moment, to: &transaction)
    return closed
  }

  /// The draft that a person works on for a tool.
  func window(
    of person: PersonID, _ tool: ToolID, at moment: Date, in database: Database
  ) throws -> DraftWindow? {
    try DraftQueries.window(pseudonym(of: person, at: moment), tool, in: database)
  }

  /// The rules that a draft's last check met, in order; `nil` where checks are not counted.
  private func latestRules(of draft: DraftID, in database: Database) throws -> [RuleID]? {
    let events = try EventQueries.list(of: draft, in: database)
    let run = events.reversed().lazy.compactMap { event -> CheckRun? in
      if case .checkRun(let run) = event { run } else { nil }
    }.first
    return run?.ruleHits.keys.sorted()
  }

  private func pseudonym(of person: PersonID, at moment: Date) -> Pseudonym {
    Pseudonym(of: person.description, in: Quarter(of: moment), key: key.secret)
  }

  /// The draft stands apart, because what the log commits to can change no more.
  private static func append(
    _ event: UseEvent, at moment: Date, to transaction: inout LogTransaction
  ) throws {
    var committed = event
    committed.draftID = nil
    let day = event.day.beginning
    let sequence = try transaction.append(
      LogKind(rawValue: event.kind.rawValue), of: "use", person: event.who?.description, committed,
      at: day)
    if let draft = event.draftID {
      try DraftQueries.insert(draft, sequence, at: moment, in: transaction.database)
    }
  }
}

extension [SkillReview] {
  /// Whether a real check stopped a skill and nobody has practised it since: until then no other check says
  /// anything of it, neither that it is there again nor that it lapsed twice.
  fileprivate func isStopped(_ skill: SkillPath) -> Bool {
    guard let last = last(where: { $0.skill == skill }) else { return false }
    return last.origin == .check && last.rating == .again
  }
}
