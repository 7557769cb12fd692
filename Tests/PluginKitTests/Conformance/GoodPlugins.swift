import Foundation
import PluginKit
import Synchronization

/// A detector that keeps the contract: it finds `#` with digits behind it.
struct NumberSigns: Plugin, DetectorPlugin {
  static let manifest = PluginManifest(
    id: "number-signs", title: "Number signs", version: "1.0.0", kinds: [.detector],
    isDeterministic: true,
    configuration: [
      "type": "object", "properties": ["word": ["type": "string"]], "additionalProperties": false,
    ],
    needs: PluginNeeds(deadlineMs: 8000),
    examples: [
      DetectorExample(marked: "order «#4711» please"), DetectorExample(marked: "«#42»"),
      DetectorExample("no number here", spans: []),
    ])

  private struct Settings: Decodable { var word: String? }

  init(_ setup: PluginSetup) throws { _ = try setup.settings(Settings.self) }

  func detect(_ text: String, _ call: Call) async throws -> [PluginFinding] {
    var findings: [PluginFinding] = []
    var start: Int?
    var offset = 0
    for byte in text.utf8 {
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      if let begun = start, !isDigit {
        if offset > begun + 1 { findings.append(PluginFinding(begun..<offset)) }
        start = nil
      }
      if byte == UInt8(ascii: "#") { start = offset }
      offset += 1
    }
    if let start, offset > start + 1 { findings.append(PluginFinding(start..<offset)) }
    return findings
  }
}

/// A tool that keeps the contract: it says the prompt back, slowly if that is long.
struct Echo: Plugin, ToolPlugin {
  static let manifest = PluginManifest(
    id: "echo", title: "Echo", version: "1.0.0", kinds: [.tool],
    needs: PluginNeeds(deadlineMs: 5000))

  init(_ setup: PluginSetup) {}

  func describe() async throws -> ToolDescription { ToolDescription(title: "says it back") }

  func complete(
    _ request: ToolRequest, _ call: Call, deliver: @Sendable (String) async throws -> Void
  ) async throws -> ToolEnd {
    guard request.prompt.utf8.count < 1000 else { throw PluginError(.badInput, "it is too long") }
    if request.prompt.contains("story") { try await Task.sleep(for: .seconds(20)) }
    for word in request.prompt.split(separator: " ") { try await deliver(word + " ") }
    return ToolEnd(model: "echo")
  }
}

/// A connector that keeps the contract, with its tickets in memory that outlives it.
struct Tray: Plugin, ConnectorPlugin {
  static let manifest = PluginManifest(
    id: "tray", title: "Tray", version: "1.0.0", kinds: [.connector])
  private static let tickets = Mutex<[String: TicketStatus.State]>([:])

  init(_ setup: PluginSetup) {}

  func submit(_ submission: ApprovalSubmission, _ call: Call) async throws -> ApprovalTicket {
    let ticket = "T-\(submission.id)"
    Self.tickets.withLock { $0[ticket] = $0[ticket] ?? .pending }
    return ApprovalTicket(ticket)
  }

  func status(of ticket: String, _ call: Call) async throws -> TicketStatus {
    guard let state = Self.tickets.withLock({ $0[ticket] }) else {
      throw PluginError(.badInput, "there is no such ticket")
    }
    return TicketStatus(state)
  }

  func withdraw(_ ticket: String, _ call: Call) async throws {
    _ = try await status(of: ticket, call)
    Self.tickets.withLock { $0[ticket] = .withdrawn }
  }
}

/// An exporter that keeps the contract: it takes what has an id.
struct Warehouse: Plugin, ExporterPlugin {
  static let manifest = PluginManifest(
    id: "warehouse", title: "Warehouse", version: "1.0.0", kinds: [.exporter])

  init(_ setup: PluginSetup) {}

  func export(_ events: [JSON], _ call: Call) async throws -> ExportReceipt {
    let rejected = events.indices.filter { events[$0]["id"] == nil }
    return ExportReceipt(
      accepted: events.count - rejected.count,
      rejected: rejected.map { .init(index: $0, reason: "it has no id") })
  }
}
