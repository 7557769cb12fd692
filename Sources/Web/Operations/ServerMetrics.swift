import Detection
import Evaluation
import HTTPTypes
import PolicyPacks
import Synchronization

/// What the server did since it started, as Prometheus reads it.
///
/// Source of the format: Prometheus, "Exposition formats", text format 0.0.4.
final class ServerMetrics: Sendable {
  private struct RequestKey: Hashable {
    var route, method: String
    var status: Int
  }
  private struct StopKey: Hashable {
    var pack: PackID
    var rule: RuleID
    var verdict: Verdict
  }
  private struct State {
    var requests: [RequestKey: Int] = [:]
    var seconds = Histogram(bounds: [0.001, 0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5])
    var checks: [Verdict: Int] = [:]
    var stops: [StopKey: Int] = [:]
  }

  private let state = Mutex(State())

  /// Counts a request.
  func noteRequest(_ route: String, _ method: HTTPRequest.Method, _ status: Int, _ seconds: Double)
  {
    state.withLock { state in
      state.requests[.init(route: route, method: method.rawValue, status: status), default: 0] += 1
      state.seconds.add(seconds)
    }
  }

  /// Counts a check with what stopped it.
  func noteCheck(_ evaluation: Evaluation) {
    state.withLock { state in
      state.checks[evaluation.verdict, default: 0] += 1
      for rule in Set(evaluation.feedback.filter { $0.verdict > .allow }.map(\.rule)) {
        let verdict =
          evaluation.feedback.filter { $0.rule == rule }.map(\.verdict).max() ?? .warn
        state.stops[
          .init(pack: evaluation.provenance.pack, rule: rule, verdict: verdict), default: 0] += 1
      }
    }
  }

  /// Everything that was counted, with further figures behind it.
  func text(_ more: [Metric]) -> String {
    let state = state.withLock { $0 }
    let metrics =
      [
        Metric(
          "dryrun_requests_total", "Requests by address and status.", .counter,
          state.requests.map { key, count in
            .init(
              [("route", key.route), ("method", key.method), ("status", "\(key.status)")],
              Double(count))
          }),
        state.seconds.metric("dryrun_request_seconds", "How long requests took."),
        Metric(
          "dryrun_checks_total", "Checks by verdict.", .counter,
          state.checks.map { .init([("verdict", "\($0)")], Double($1)) }),
        Metric(
          "dryrun_rule_hits_total", "Checks that a rule had something to say to.", .counter,
          state.stops.map { key, count in
            .init(
              [
                ("pack", "\(key.pack)"), ("rule", "\(key.rule)"), ("verdict", "\(key.verdict)"),
              ], Double(count))
          }),
      ] + more
    return metrics.map(\.text).joined()
  }
}
