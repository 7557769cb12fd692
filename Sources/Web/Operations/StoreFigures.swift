import Approvals
import Detection
import Foundation
import Measurement
import PolicyPacks
import Storage

/// Figures for Prometheus from the data: what waits, what is disputed, and what was sent against a verdict.
///
/// Requests and disputes are counts of work. How drafts ended is about people, so it comes from the lead's report,
/// which tells it above the floor alone.
actor StoreFigures {
  private let store: Store
  private let packs: ServedPacks
  private let reports: LeadReports
  private let threads = WorkThreads()
  private var kept: (metrics: [Metric], made: Date)?
  /// So many seconds figures are taken for the present ones, however often somebody asks.
  private static let validity = 30.0
  /// How many weeks back endings are counted.
  private static let weeks = 8

  init(_ store: Store, packs: ServedPacks, reports: LeadReports) {
    (self.store, self.packs, self.reports) = (store, packs, reports)
  }

  /// The figures; none where the data cannot be read.
  func metrics(at now: Date) async -> [Metric] {
    if let kept, now.timeIntervalSince(kept.made) < Self.validity { return kept.metrics }
    let store = store
    let work = try? await threads.run { try Self.work(in: store, at: now) }
    let metrics = (work ?? []) + (await endings(at: now))
    kept = (metrics, now)
    return metrics
  }

  private static func work(in store: Store, at now: Date) throws -> [Metric] {
    let disputes = Dictionary(
      grouping: try store.disputes.list(limit: .max)
    ) { DisputeKey(pack: $0.pack, rule: $0.rule, state: $0.state.name) }
    let waiting = try store.requests.list(limit: .max).filter {
      if case .waiting = $0.state(at: now) { true } else { false }
    }
    let requests = Dictionary(grouping: waiting) { $0.request.subject.pack }
    return [
      Metric(
        "dryrun_disputes", "Disputes by pack, rule and state.", .gauge,
        disputes.map { key, disputes in
          .init(
            [("pack", "\(key.pack)"), ("rule", "\(key.rule)"), ("state", key.state)],
            Double(disputes.count))
        }),
      Metric(
        "dryrun_requests_waiting", "Requests for approval that wait for an answer, by pack.",
        .gauge, requests.map { .init([("pack", "\($0)")], Double($1.count)) }),
      Metric(
        "dryrun_requests_waiting_seconds", "How long the oldest waiting request waits, by pack.",
        .gauge,
        requests.map { pack, cases in
          let oldest = cases.map { now.timeIntervalSince($0.request.asked) }.max() ?? 0
          return .init([("pack", "\(pack)")], oldest.rounded(.down))
        }),
    ]
  }

  private func endings(at now: Date) async -> [Metric] {
    var ended: [Metric.Sample] = []
    var overrides: [Metric.Sample] = []
    for pack in packs.all {
      guard let use = try? await reports.report(of: pack, weeks: Self.weeks, at: now).use else {
        continue
      }
      ended += (use.endings.value ?? [:]).map { outcome, count in
        .init([("pack", "\(pack.id)"), ("outcome", outcome.rawValue)], Double(count))
      }
      overrides += (use.overrides.value ?? []).map { rule in
        .init([("pack", "\(pack.id)"), ("rule", "\(rule.rule)")], Double(rule.share.count))
      }
    }
    let scope = "in the weeks of the lead's report, where its floor is met"
    return [
      Metric("dryrun_drafts_ended", "How drafts ended \(scope).", .gauge, ended),
      Metric(
        "dryrun_overrides", "Drafts sent against a rule, by pack and rule, \(scope).", .gauge,
        overrides),
    ]
  }

  private struct DisputeKey: Hashable {
    var pack: PackID
    var rule: RuleID
    var state: String
  }
}
