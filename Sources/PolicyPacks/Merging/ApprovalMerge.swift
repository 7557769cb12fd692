import Detection
import Diagnostics
import Foundation

/// Adds a pack's approval workflows, and checks their deadlines by its working hours.
struct ApprovalMerge {
  private let problems: Problems
  /// The usual week, without holidays and changes of clocks: what deadlines are compared by.
  private let usual: WorkingHours
  /// A Monday at midnight.
  private let start = CalendarDay(number: 4).noon(in: .gmt).addingTimeInterval(-43_200)

  static func merge(
    _ entries: [WorkflowEntry], hours: WorkingHours,
    into workflows: inout [WorkflowID: ApprovalWorkflow], _ problems: Problems
  ) {
    let merge = ApprovalMerge(hours, problems)
    for entry in entries {
      if workflows[entry.id] == nil {
        workflows[entry.id] = entry.workflow
      } else {
        problems.error(
          "duplicate-name", "there is a workflow '\(entry.id)' already", at: entry.location)
      }
      merge.check(entry)
    }
  }

  private init(_ hours: WorkingHours, _ problems: Problems) {
    usual = WorkingHours(week: hours.week, timezone: "UTC")
    self.problems = problems
  }

  private func check(_ entry: WorkflowEntry) {
    for span in entry.spans where length(span.value.span) == nil {
      problems.error(
        "unreachable-deadline",
        "\(span.value.span) would take more than twenty years at these working hours",
        at: span.location)
    }
    checkGrant(entry)
    checkRejection(entry)
  }

  /// A grant loosens as an exception does, and may last as long.
  private func checkGrant(_ entry: WorkflowEntry) {
    let most = PolicyException.longest
    for span in entry.spans where span.value.use == .grant {
      guard let length = length(span.value.span), length > Double(most) * 86_400 else { continue }
      problems.error(
        "grant-too-long", "a grant may last \(most) days, not \(span.value.span)",
        at: span.location)
    }
  }

  /// Nothing happens to a request after it was rejected.
  private func checkRejection(_ entry: WorkflowEntry) {
    let rejections = entry.spans.filter { $0.value.use == .rejection }
    let timed = rejections.compactMap { span in length(span.value.span).map { (span, $0) } }
    guard let (end, limit) = timed.min(by: { $0.1 < $1.1 }) else { return }
    for span in entry.spans where span.location != end.location {
      guard let length = length(span.value.span) else { continue }
      switch span.value.use {
      case .escalation where length >= limit, .rejection:
        problems.error(
          "escalation-after-end",
          "nothing happens after \(span.value.span): the request is rejected after "
            + "\(end.value.span)", at: span.location)
      case .stage(let name) where length > limit:
        problems.warning(
          "deadline-after-end",
          "the stage '\(name)' may take \(span.value.span), but the request is rejected after "
            + "\(end.value.span)", at: span.location)
      default: break
      }
    }
  }

  /// Seconds that a span takes from Monday on; `nil` if it takes more than twenty years.
  ///
  /// Whole weeks are counted, not walked through.
  private func length(_ span: Span) -> Double? {
    var span = span
    if span.unit == .workingHours { span = Span(span.count * 60, .workingMinutes) }
    var weeks = 0
    if let most = unitsInWeek(span.unit) {
      guard most > 0 else { return nil }
      weeks = (span.count - 1) / most
      guard weeks < 20 * 52 else { return nil }
      span = Span(span.count - weeks * most, span.unit)
    }
    return Double(weeks) * 7 * 86_400 + usual.add(span, to: start).timeIntervalSince(start)
  }

  /// How many of a unit a week has, where that depends on working hours.
  private func unitsInWeek(_ unit: Span.Unit) -> Int? {
    let days = Weekday.allCases.map { usual.week.hours(on: $0) }
    return switch unit {
    case .workingMinutes: days.joined().reduce(0) { $0 + $1.count }
    case .workingDays: days.count { !$0.isEmpty }
    default: nil
    }
  }
}
