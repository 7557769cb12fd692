import Evaluation
import Foundation
import Measurement
import PlantedErrors
import PolicyPacks
import Storage

/// A lead's reports.
struct LeadReports {
  private struct Key: Hashable {
    var pack: PackID
    var rules: String
    var weeks: Int
  }

  private let store: Store
  private let kept = KeptReports<Key, LeadReport>(validity: 300)

  init(_ store: Store) { self.store = store }

  /// The report on a pack.
  func report(of pack: ServedPack, weeks: Int, at now: Date) async throws -> LeadReport {
    let rules = pack.engine().pack.rulesDigest
    return try await kept.report(
      for: Key(pack: pack.id, rules: rules, weeks: weeks), at: now
    ) { [store] in
      let facts = try store.lead.facts(
        of: pack.id, rules: rules, courses: pack.courses(), at: now)
      // The same draws each time, so that a report says the same as long as nothing happened.
      var random = SeededGenerator(seed: 20_261_126)
      return LeadReport(
        facts, weeks: weeks, today: CalendarDay(now, in: .gmt), using: &random)
    }
  }
}
