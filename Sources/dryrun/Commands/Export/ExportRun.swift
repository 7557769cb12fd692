import Detection
import Diagnostics
import Foundation
import Measurement
import PluginKit
import PolicyPacks
import Storage

/// One export: page after page of what was counted of checks, then of practice, until there is no more or
/// something fails.
///
/// Nothing is noted about it. Whoever breaks it off begins again, as events keep their ids.
struct ExportRun {
  let store: Store
  let since: CalendarDay?
  let batch: Int
  /// How many events the other system has now.
  private(set) var accepted = 0
  /// How many it did not take.
  private(set) var rejected = 0
  /// How many stay, because whose they are no longer agrees.
  private(set) var withheld = 0

  /// How many people's practice is read at once.
  private static let peopleAtOnce = 50
  /// The most reasons that are told one by one.
  private static let mostReasons = 20

  init(store: Store, since: CalendarDay?, batch: Int) {
    self.store = store
    self.since = since
    self.batch = batch
  }

  /// Hands on all events; shows them if there is nobody to hand them to.
  mutating func hand(to exporter: (any ExporterPlugin)?) async throws {
    try await handChecks(to: exporter)
    try await handPractice(to: exporter)
  }

  private mutating func handChecks(to exporter: (any ExporterPlugin)?) async throws {
    var bar = ProgressBar(total: try store.events.recordedCount(), unit: "events")
    defer { bar.clear() }
    var (last, done) = (0, 0)
    while true {
      let page = try store.events.recorded(after: last, limit: batch, since: since)
      guard let end = page.last else { break }
      last = end
      withheld += page.withheld
      done += batch
      let events = try page.events.map { try ExportedEvent.json($0.event, id: $0.id, $0.event.day) }
      try await hand(events, to: exporter, &bar)
      bar.update(done)
    }
  }

  private mutating func handPractice(to exporter: (any ExporterPlugin)?) async throws {
    var bar = ProgressBar(total: try store.consent.count(), unit: "people")
    defer { bar.clear() }
    var (last, done) = (PersonID?.none, 0)
    while true {
      let page = try store.events.practice(
        after: last, people: ExportRun.peopleAtOnce, since: since)
      guard let end = page.last else { break }
      last = end
      done += ExportRun.peopleAtOnce
      for start in stride(from: 0, to: page.events.count, by: batch) {
        let part = page.events[start..<min(start + batch, page.events.count)]
        try await hand(
          part.map { try ExportedEvent.json($0.event, id: $0.id, $0.event.day) }, to: exporter, &bar
        )
      }
      bar.update(done)
    }
  }

  private mutating func hand(
    _ events: [JSON], to exporter: (any ExporterPlugin)?, _ bar: inout ProgressBar
  ) async throws {
    guard !events.isEmpty else { return }
    guard let exporter else {
      for event in events { try StandardOutput.shared.write(event.text + "\n") }
      accepted += events.count
      return
    }
    let receipt = try await exporter.export(events, Call(within: .seconds(120)))
    take(receipt, of: events, &bar)
  }

  private mutating func take(_ receipt: ExportReceipt, of events: [JSON], _ bar: inout ProgressBar)
  {
    accepted += receipt.accepted
    for rejection in receipt.rejected {
      rejected += 1
      guard rejected <= ExportRun.mostReasons else { continue }
      let id =
        events.indices.contains(rejection.index) ? events[rejection.index]["id"]?.string : nil
      bar.makeRoom()
      StandardError.write(
        "dryrun: event \((id ?? "?").prefix(12)) was not taken: \(Excerpt.visible(rejection.reason))\n"
      )
    }
  }

  /// What it came to, for people.
  func summary(isDry: Bool) -> String {
    var parts = ["\(accepted.of("event")) \(isDry ? "would be handed on" : "handed on")"]
    if rejected > 0 { parts.append("\(rejected) not taken") }
    if withheld > 0 {
      parts.append("\(withheld) stay here, as whose they are no longer agrees to be counted")
    }
    return parts.joined(separator: "; ") + "\n"
  }
}

/// An event as exporters get it.
enum ExportedEvent {
  /// The event's own flat object, with its id, and its day as `2026-11-24`.
  static func json(
    _ event: some Encodable, id: String, _ day: CalendarDay
  ) throws(PluginError) -> JSON {
    guard case .object(var members) = try JSON(encoding: event) else { return .null }
    members["id"] = .string(id)
    // The log keeps the number of the day, which other systems do not know.
    members["day"] = .string(day.description)
    return .object(members)
  }
}
