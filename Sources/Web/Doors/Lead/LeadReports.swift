import Evaluation
import Foundation
import Measurement
import PlantedErrors
import PolicyPacks
import Storage

/// A lead's reports, made anew every few minutes: a page that is opened often reads the data once.
actor LeadReports {
  private struct Key: Hashable {
    var pack: PackID
    var rules: String
    var weeks: Int
  }

  private let store: Store
  private let threads = WorkThreads()
  private var kept: [Key: (report: LeadReport, made: Date)] = [:]
  /// So many seconds a report is taken for the present one.
  private static let validity = 300.0

  init(_ store: Store) { self.store = store }

  /// The report on a pack.
  func report(of pack: ServedPack, weeks: Int, at now: Date) async throws -> LeadReport {
    let rules = pack.engine().pack.rulesDigest
    let key = Key(pack: pack.id, rules: rules, weeks: weeks)
    if let entry = kept[key], now.timeIntervalSince(entry.made) < Self.validity {
      return entry.report
    }
    let store = store
    let report = try await threads.run {
      let facts = try store.lead.facts(
        of: pack.id, rules: rules, courses: pack.courses(), at: now)
      // The same draws each time, so that a report says the same as long as nothing happened.
      var random = SeededGenerator(seed: 20_261_126)
      return LeadReport(
        facts, weeks: weeks, today: CalendarDay(now, in: .gmt), using: &random)
    }
    kept = kept.filter { now.timeIntervalSince($0.value.made) < Self.validity }
    kept[key] = (report, now)
    return report
  }
}
