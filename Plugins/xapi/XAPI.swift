package import OutgoingHTTP
public import PluginKit

/// Hands events on to a learning record store, as xAPI 1.0.3 statements.
///
/// A statement's id is computed from the event's, so an event that is sent again is the same statement,
/// and the store keeps one of it. People are pseudonyms of an account, as they are in the event.
public struct XAPI: Plugin, ExporterPlugin {
  private let settings: XAPISettings
  private let client: OutgoingClient

  /// A plugin for the store that the configuration names.
  public init(_ setup: PluginSetup) throws { try self.init(setup, time: OutgoingTime()) }

  /// As `init(_:)`, with clocks and chance of one's own.
  package init(_ setup: PluginSetup, time: OutgoingTime) throws {
    settings = try XAPISettings(setup)
    client = OutgoingClient(settings.client, time: time)
  }

  /// Ends its connections.
  public func shutdown() async { await client.shutdown() }

  /// Posts events as statements, in batches.
  ///
  /// A batch that the store does not take is halved until the statements are found that it does not want.
  /// If the store goes away after some were taken, the others are told as not sent.
  public func export(_ events: [JSON], _ call: Call) async throws -> ExportReceipt {
    var delivery = Delivery()
    var batch: [Numbered] = []
    let maker = StatementMaker(base: settings.base)
    for (index, event) in events.enumerated() {
      switch maker.statements(of: event) {
      case .success(let statements):
        delivery.expect(statements.count, of: index)
        batch += statements.map { Numbered(index: index, statement: $0) }
      case .failure(let reason): delivery.reject(index, reason.sentence)
      }
    }
    var rest = batch[...]
    while !rest.isEmpty {
      try await deliver(rest.prefix(settings.batch), into: &delivery, call)
      rest = rest.dropFirst(settings.batch)
    }
    return delivery.receipt
  }

  private func deliver(
    _ batch: ArraySlice<Numbered>, into delivery: inout Delivery, _ call: Call
  ) async throws {
    if let failure = delivery.failure {
      for item in batch { delivery.reject(item.index, "not sent: \(failure.message)") }
      return
    }
    let outcome: BatchOutcome
    do {
      outcome = try await post(batch, call)
    } catch {
      let failure = PluginError(calling: error, addressAt: "/endpoint")
      // Nothing was taken yet: then the whole call has failed, and can be made again.
      guard delivery.hasTaken else { throw failure }
      delivery.failure = failure
      for item in batch { delivery.reject(item.index, "not sent: \(failure.message)") }
      return
    }
    switch outcome {
    case .taken: for item in batch { delivery.take(item.index) }
    case .refused(let reason):
      guard batch.count > 1 else {
        for item in batch { delivery.reject(item.index, reason) }
        return
      }
      let half = batch.count / 2
      try await deliver(batch.prefix(half), into: &delivery, call)
      try await deliver(batch.dropFirst(half), into: &delivery, call)
    }
  }

  private func post(_ batch: ArraySlice<Numbered>, _ call: Call) async throws -> BatchOutcome {
    let body = JSON.array(batch.map(\.statement)).text
    var request = OutgoingRequest(.post, settings.statements, body: Array(body.utf8))
    request.set("Content-Type", "application/json")
    request.set("X-Experience-API-Version", "1.0.3")
    request.set("Authorization", secret: settings.authorization, after: "Basic ")
    let answer = try await client.whole(request, before: call.deadline)
    return try BatchOutcome(answer)
  }
}

/// A statement and the place of its event among those that were handed over.
///
/// An event can have two.
struct Numbered: Sendable {
  var index: Int
  var statement: JSON
}

/// How far an export has come; an event is taken once each of its statements is.
private struct Delivery {
  var failure: PluginError?
  /// Whether the store took anything.
  private(set) var hasTaken = false
  private var missing: [Int: Int] = [:]
  private var rejected: [Int: String] = [:]

  mutating func expect(_ statements: Int, of index: Int) { missing[index] = statements }

  mutating func take(_ index: Int) {
    hasTaken = true
    missing[index, default: 1] -= 1
  }

  mutating func reject(_ index: Int, _ reason: String) {
    rejected[index] = rejected[index] ?? reason
  }

  var receipt: ExportReceipt {
    ExportReceipt(
      accepted: missing.count { $0.value == 0 && rejected[$0.key] == nil },
      rejected: rejected.sorted { $0.key < $1.key }
        .map { ExportReceipt.Rejection(index: $0.key, reason: $0.value) })
  }
}
