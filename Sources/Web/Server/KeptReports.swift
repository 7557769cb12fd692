import Foundation

/// Reports that are made anew only every few minutes: a page that is opened often reads the data once.
actor KeptReports<Key: Hashable & Sendable, Report: Sendable> {
  private let validity: Double
  private let threads = WorkThreads()
  private var kept: [Key: (report: Report, made: Date)] = [:]

  /// - Parameter validity: so many seconds a report is taken for the present one.
  init(validity: Double) { self.validity = validity }

  /// The report for a key, made where there is no present one.
  func report(
    for key: Key, at now: Date, _ make: @escaping @Sendable () throws -> Report
  ) async throws -> Report {
    if let entry = kept[key], now.timeIntervalSince(entry.made) < validity { return entry.report }
    let report = try await threads.run(make)
    kept = kept.filter { now.timeIntervalSince($0.value.made) < validity }
    kept[key] = (report, now)
    return report
  }
}
