public import Foundation
import PolicyPacks

/// A request and everything that happened to it: a pure state machine without a clock.
///
/// What time alone does, such as a stage that is late, an escalation, a rejection for want of an answer
/// or an expiry, is not stored: `state(at:)` derives it from the request and the events.
///
/// ```swift
/// var approval = try ApprovalCase(request)
/// approval = try approval.appending(event, roster: roster)
/// if let grant = approval.state(at: now).grant, grant.covers(subject, at: now) { send() }
/// ```
public struct ApprovalCase: Sendable, Hashable {
  /// The request.
  public let request: ApprovalRequest
  /// What happened, in the order of time.
  public private(set) var events: [ApprovalEvent] = []
  /// When time alone does something; the same for the whole life of the request.
  private let timeline: Timeline
  private var progress: Progress

  /// A request and what is stored of it, replayed.
  ///
  /// Every rule of the workflow is checked again, but not the roster: as what somebody acted stands in
  /// the event and is covered by its signature.
  public init(_ request: ApprovalRequest, events: [ApprovalEvent] = []) throws(ApprovalError) {
    try request.check()
    self.request = request
    timeline = Timeline(request)
    progress = Progress(request)
    for event in events {
      try check(event)
      add(event)
    }
  }

  /// The request after something more happened.
  ///
  /// There is no clock here: whoever calls this makes sure that the event's moment is now, within what
  /// clocks differ, before an approver can date back what came too late.
  ///
  /// - Parameters:
  ///   - event: what happened.
  ///   - roster: who people are now.
  ///   - signatures: whether the event must be signed.
  public func appending(
    _ event: ApprovalEvent, roster: Roster, signatures: SignatureRule = .required
  ) throws(ApprovalError) -> ApprovalCase {
    try check(event)
    if let role = event.action.role {
      guard roster.qualifies(event.by, as: role, for: request.requester) else {
        throw .notQualified(role)
      }
    }
    try signatures.check(event, of: request, roster)
    var result = self
    result.add(event)
    return result
  }

  /// Where the request stands, or stood, at a moment.
  public func state(at moment: Date) -> ApprovalState {
    guard let last = events.last, moment < last.at else {
      return progress.state(at: moment, request, timeline)
    }
    // A look back; every event was checked when it was added.
    var past = Progress(request)
    for event in events where event.at <= moment { past.add(event, to: request) }
    return past.state(at: moment, request, timeline)
  }

  /// Whether an event may follow, by the workflow.
  func check(_ event: ApprovalEvent) throws(ApprovalError) {
    let latest = events.last?.at ?? request.asked
    guard event.at >= latest else { throw .outOfOrder(latest: latest) }
    let state = progress.state(at: event.at, request, timeline)
    try Transition(request: request, progress: progress, state: state).check(event)
  }

  private mutating func add(_ event: ApprovalEvent) {
    progress.add(event, to: request)
    events.append(event)
  }
}

extension ApprovalCase: Codable {
  private enum CodingKeys: String, CodingKey {
    case request, events
  }

  /// Reads a request and its events, and replays them.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let request = try container.decode(ApprovalRequest.self, forKey: .request)
    try self.init(request, events: try container.decode([ApprovalEvent].self, forKey: .events))
  }

  /// Writes the request and its events.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(request, forKey: .request)
    try container.encode(events, forKey: .events)
  }
}

extension ApprovalRequest {
  /// Whether it can be granted at all.
  fileprivate func check() throws(ApprovalError) {
    let isBroken = workflow.stages.contains { $0.approvers.isEmpty || $0.needs < 1 }
    guard !workflow.stages.isEmpty, !isBroken, workflow.grant.uses > 0 else {
      throw .brokenWorkflow
    }
    let empty = workflow.requires.filter { name in
      (fields[name] ?? "").allSatisfy(\.isWhitespace)
    }
    guard empty.isEmpty else { throw .missingFields(empty) }
  }
}
