public import Approvals
public import Detection
public import Foundation
import PluginHost
import PluginKit
import PolicyPacks
public import Storage

/// Brings requests to their approvers through plugins, and signed decisions back.
///
/// A plugin can loosen nothing. What it says of a request is shown and changes nothing; what it carries
/// counts only as a decision that an approver signed for this very request, checked as any other
/// (`Requests.receive(_:at:roster:)`). And it can lose nothing: the request is stored before it is
/// brought anywhere, and whatever fails is tried again with the next `sync(_:at:)`.
public struct ApprovalDelivery: Sendable {
  let store: Store
  let source: any ConnectorSource
  let time: Duration

  /// - Parameters:
  ///   - store: where requests are.
  ///   - source: opens the plugins.
  ///   - time: how long one call may take.
  public init(_ store: Store, _ source: any ConnectorSource, within time: Duration = .seconds(20)) {
    self.store = store
    self.source = source
    self.time = time
  }

  /// Brings one request to its approvers.
  ///
  /// - Returns: what came of it; `nil` if its workflow has no connector.
  public func submit(_ request: ApprovalRequest, at now: Date) async -> Delivery? {
    guard let plugin = source.plugin(for: request) else { return nil }
    do {
      let connector = try await source.connector(for: request)
      let answer = try await connector.submit(try ApprovalSubmission(request), Call(within: time))
      let ticket = RequestTicket(
        request: request.id, connector: plugin, ticket: answer.ticket, url: answer.url, since: now)
      try store.tickets.keep(ticket)
      return Delivery(request: request.id, plugin: plugin, news: .submitted(ticket))
    } catch {
      let words = ApprovalDelivery.words(for: error)
      return Delivery(request: request.id, plugin: plugin, news: .failed(words))
    }
  }

  /// Brings what was not brought, asks about what is open, takes in signed decisions, and tells approvers
  /// what is over.
  ///
  /// - Parameters:
  ///   - only: this request alone; all if it is not said.
  ///   - now: the moment.
  /// - Throws: `StorageError`; what plugins do wrong is told in the result.
  public func sync(
    _ only: RequestID? = nil, at now: Date
  ) async throws(StorageError) -> [Delivery] {
    try store.log.checkClock(at: now)
    var (result, failures): ([Delivery], [String: Int]) = ([], [:])
    for approval in try requests(only) {
      guard let plugin = source.plugin(for: approval.request) else {
        result += try abandoned(approval)
        continue
      }
      // Something that was not there three times in a row is not waited for again and again.
      guard failures[plugin, default: 0] < 3 else {
        result.append(
          Delivery(
            request: approval.request.id, plugin: plugin,
            news: .failed("it was not asked, as it failed three times before")))
        continue
      }
      var isOutage = false
      let news = try await news(of: approval, plugin, at: now, &isOutage)
      failures[plugin] = isOutage ? failures[plugin, default: 0] + 1 : 0
      result += news.map { Delivery(request: approval.request.id, plugin: plugin, news: $0) }
    }
    return result
  }

  /// - Parameter isOutage: whether the connector itself is in trouble: what is wrong with one ticket says
  ///   nothing about the others.
  private func news(
    of approval: ApprovalCase, _ plugin: String, at now: Date, _ isOutage: inout Bool
  ) async throws(StorageError) -> [DeliveryNews] {
    guard let ticket = try store.tickets[approval.request.id] else {
      guard case .waiting = approval.state(at: now) else { return [] }
      let news = await submit(approval.request, at: now).map { [$0.news] } ?? []
      isOutage = news.contains { if case .failed = $0 { true } else { false } }
      return news
    }
    guard ticket.isOpen else { return [] }
    guard ticket.connector == plugin else {
      return [
        .failed(
          "the request was brought to approvers by \(ticket.connector), which the policy "
            + "no longer names")
      ]
    }
    do {
      let connector = try await source.connector(for: approval.request)
      return try await OpenTicket(ticket, connector, store, time).follow(approval, at: now)
    } catch let error as StorageError {
      throw error
    } catch {
      isOutage = !ApprovalDelivery.isAboutTheTicket(error)
      return [.failed(ApprovalDelivery.words(for: error))]
    }
  }

  private static func isAboutTheTicket(_ error: any Error) -> Bool {
    switch error {
    case let error as PluginError: return error.code == .badInput
    case let failure as PluginFailure:
      guard case .answered(let error) = failure.kind else { return false }
      return error.code == .badInput
    default: return false
    }
  }

  /// A request that is somewhere, where the policy in force would not bring it.
  private func abandoned(_ approval: ApprovalCase) throws(StorageError) -> [Delivery] {
    guard let ticket = try store.tickets[approval.request.id], ticket.isOpen else { return [] }
    return [
      Delivery(
        request: approval.request.id, plugin: ticket.connector,
        news: .failed("the policy in force names no connector for its workflow"))
    ]
  }

  /// The oldest first, so that what waits longest is brought first.
  private func requests(_ only: RequestID?) throws(StorageError) -> [ApprovalCase] {
    if let only { return try store.requests[only].map { [$0] } ?? [] }
    var (all, before): ([ApprovalCase], Date?) = ([], nil)
    while true {
      let page = try store.requests.list(before: before)
      all += page
      guard let last = page.last, page.count == 1000 else { return all.reversed() }
      before = last.request.asked
    }
  }

  static func words(for error: any Error) -> String {
    switch error {
    case let error as PluginFailure: words(for: error)
    case let error as DeliveryProblem: error.message
    case let error as PluginError: error.description
    case let error as StorageError: error.message
    case let error as ApprovalError: error.message
    default: PluginError(error).description
    }
  }

  /// What happened, and what the plugin itself says about it: whoever asks knows the request anyway.
  private static func words(for failure: PluginFailure) -> String {
    guard case .answered(let error) = failure.kind else { return failure.message }
    return "\(failure.message): \(error.description.prefix(300))"
  }
}
