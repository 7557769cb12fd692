import Foundation
import PluginKit
import Synchronization

// Detectors, connectors and exporters that are wrong of themselves; each is `NumberSigns`, `Tray` or
// `Warehouse` but for one thing.

/// A detector that is like the good one, but for what it makes of its findings.
protocol AlmostNumberSigns: Plugin, DetectorPlugin {
  init()
  func change(_ findings: [PluginFinding], of text: String) async throws -> [PluginFinding]
}

extension AlmostNumberSigns {
  static var manifest: PluginManifest { NumberSigns.manifest }

  init(_ setup: PluginSetup) throws {
    _ = try NumberSigns(setup)
    self.init()
  }

  func detect(_ text: String, _ call: Call) async throws -> [PluginFinding] {
    try await change(NumberSigns(PluginSetup()).detect(text, call), of: text)
  }
}

struct FindsInNothing: AlmostNumberSigns {
  func change(_ findings: [PluginFinding], of text: String) -> [PluginFinding] {
    text.isEmpty ? [PluginFinding(0..<0)] : findings
  }
}

struct MissesExample: AlmostNumberSigns {
  func change(_ findings: [PluginFinding], of text: String) -> [PluginFinding] {
    text == "#42" ? [] : findings
  }
}

struct StopsEarly: AlmostNumberSigns {
  func change(_ findings: [PluginFinding], of text: String) -> [PluginFinding] {
    findings.filter { $0.span.upperBound < 16_000 }
  }
}

struct CountsCharacters: AlmostNumberSigns {
  func change(_ findings: [PluginFinding], of text: String) -> [PluginFinding] {
    // Only where a text is no ASCII: elsewhere the two are the same, and this takes long.
    guard text.utf8.contains(where: { $0 >= 0x80 }), text.utf8.count < 100_000 else {
      return findings
    }
    return findings.map { finding in
      let prefix = text.utf8.prefix(finding.span.lowerBound)
      let start = String(decoding: prefix, as: UTF8.self).unicodeScalars.count
      return PluginFinding(start..<(start + finding.span.count))
    }
  }
}

struct ReportsTwice: AlmostNumberSigns {
  func change(_ findings: [PluginFinding], of text: String) -> [PluginFinding] {
    text.unicodeScalars.contains("\u{50000}") ? findings + findings.prefix(1) : findings
  }
}

struct GivesUp: AlmostNumberSigns {
  func change(_ findings: [PluginFinding], of text: String) throws -> [PluginFinding] {
    guard text.utf8.count < 1_000_000 else { throw PluginError(.deadline, "it took too long") }
    return findings
  }
}

struct Quadratic: AlmostNumberSigns {
  func change(_ findings: [PluginFinding], of text: String) async throws -> [PluginFinding] {
    let size = text.utf8.count
    if size > 100_000, size < 200_000 { try await Task.sleep(for: .milliseconds(900)) }
    return findings
  }
}

struct Moody: AlmostNumberSigns {
  private static let starts = Atomic(0)
  private let mood: PluginFinding.Confidence

  init() {
    let start = Self.starts.add(1, ordering: .relaxed).newValue
    mood = start.isMultiple(of: 2) ? .high : .low
  }

  func change(_ findings: [PluginFinding], of text: String) -> [PluginFinding] {
    findings.map { PluginFinding($0.span, confidence: mood) }
  }
}

struct MixedUp: AlmostNumberSigns {
  private final class Desk: Sendable {
    let findings = Mutex<[PluginFinding]>([])
  }

  private let desk = Desk()

  func change(_ findings: [PluginFinding], of text: String) async throws -> [PluginFinding] {
    desk.findings.withLock { $0 = findings }
    try await Task.sleep(for: .milliseconds(5))
    return desk.findings.withLock { $0 }
  }
}

struct Forgetful: Plugin, ConnectorPlugin {
  static let manifest = Tray.manifest
  private let tray: Tray

  init(_ setup: PluginSetup) { tray = Tray(setup) }

  func submit(_ submission: ApprovalSubmission, _ call: Call) async throws -> ApprovalTicket {
    var another = submission
    another.id += UUID().uuidString
    return try await tray.submit(another, call)
  }

  func status(of ticket: String, _ call: Call) async throws -> TicketStatus {
    try await tray.status(of: ticket, call)
  }

  func withdraw(_ ticket: String, _ call: Call) async throws {
    try await tray.withdraw(ticket, call)
  }
}

struct WithdrawsOnce: Plugin, ConnectorPlugin {
  static let manifest = Tray.manifest
  private let tray: Tray

  init(_ setup: PluginSetup) { tray = Tray(setup) }

  func submit(_ submission: ApprovalSubmission, _ call: Call) async throws -> ApprovalTicket {
    try await tray.submit(submission, call)
  }

  func status(of ticket: String, _ call: Call) async throws -> TicketStatus {
    try await tray.status(of: ticket, call)
  }

  func withdraw(_ ticket: String, _ call: Call) async throws {
    guard try await status(of: ticket, call).state == .pending else {
      throw PluginError(.badInput, "it is withdrawn already")
    }
    try await tray.withdraw(ticket, call)
  }
}

struct CountsNone: Plugin, ExporterPlugin {
  static let manifest = Warehouse.manifest

  init(_ setup: PluginSetup) {}

  func export(_ events: [JSON], _ call: Call) async throws -> ExportReceipt {
    ExportReceipt(accepted: max(1, events.count))
  }
}

struct LosesOne: Plugin, ExporterPlugin {
  static let manifest = Warehouse.manifest

  init(_ setup: PluginSetup) {}

  func export(_ events: [JSON], _ call: Call) async throws -> ExportReceipt {
    ExportReceipt(accepted: events.count > 10 ? events.count - 1 : events.count)
  }
}

struct TakesOnce: Plugin, ExporterPlugin {
  static let manifest = Warehouse.manifest
  private static let seen = Mutex<Set<JSON>>([])

  init(_ setup: PluginSetup) {}

  func export(_ events: [JSON], _ call: Call) async throws -> ExportReceipt {
    let known = Self.seen.withLock { seen in
      events.indices.filter { !seen.insert(events[$0]).inserted }
    }
    return ExportReceipt(
      accepted: events.count - known.count,
      rejected: known.map { .init(index: $0, reason: "it was here before") })
  }
}
