import Foundation

/// How exporters hand events on.
extension ConformanceCheck {
  static let exporterChecks = [exportNone, exportSome, exportAgain]

  private static let exportNone = ConformanceCheck(
    "export-none", "no event is accepted as no event",
    advice: "Answer accepted 0 and no rejection to an empty list.", of: .exporter
  ) { run in
    try await run.ready { plugin in
      let receipt = try await plugin.export([], run)
      try require(
        receipt == ExportReceipt(accepted: 0), "no event was handed over, and some are counted")
    }
  }

  private static let exportSome = ConformanceCheck(
    "export-some", "each event is either accepted or rejected with a reason",
    advice: "accepted and rejected together are as many as were handed over.", of: .exporter
  ) { run in
    try await run.ready { plugin in
      let count = 20
      let receipt = try await plugin.export(events(count), run)
      try require(
        receipt.accepted + receipt.rejected.count == count,
        "\(count) events: \(receipt.accepted) accepted, \(receipt.rejected.count) rejected")
      let places = receipt.rejected.map(\.index)
      try require(
        Set(places).count == places.count && places.allSatisfy((0..<count).contains),
        "a rejection points to no event, or two point to the same one")
      try require(
        receipt.rejected.allSatisfy { !$0.reason.isEmpty }, "a rejection has no reason")
    }
  }

  private static let exportAgain = ConformanceCheck(
    "export-again", "the same events again are no error",
    advice: "The event's id says that it was there before; accept it, and do nothing.",
    of: .exporter
  ) { run in
    let same = events(5)
    var receipts: Set<ExportReceipt> = []
    for _ in 1...2 {
      try await run.ready { plugin in receipts.insert(try await plugin.export(same, run)) }
    }
    try require(receipts.count == 1, "the same events were accepted once and not the other time")
  }

  /// Events that nobody has seen before, and that say they are none.
  private static func events(_ count: Int) -> [JSON] {
    (0..<count).map { index in
      [
        "id": .string("conformance-\(UUID().uuidString)"), "kind": "conformance",
        "at": "2026-01-05T09:00:00Z", "number": .int(index), "words": "größer 漢 😀",
      ]
    }
  }
}

extension Conversation {
  fileprivate func export(_ events: [JSON], _ run: ConformanceRun) async throws -> ExportReceipt {
    try await call(.export, ["events": .array(events)], within: run.patienceForWork)
      .result(ExportReceipt.self)
  }
}
