import Foundation

/// How connectors carry requests.
extension ConformanceCheck {
  static let connectorChecks = [submitTwice, status, withdrawTwice, unknownTicket]

  private static let submitTwice = ConformanceCheck(
    "submit-twice", "the same request again gives the same ticket",
    advice: "Look the request's id up before anything is made of it.", of: .connector
  ) { run in
    let request = submission("submit")
    var tickets: Set<String> = []
    for _ in 1...2 {
      // A second connection, as the host may have been started again in between.
      try await run.ready { plugin in
        for _ in 1...2 {
          let ticket = try await plugin.call(.submit, request, within: run.patienceForWork)
            .result(ApprovalTicket.self).ticket
          try require(!ticket.isEmpty, "the ticket has no name")
          tickets.insert(ticket)
        }
      }
    }
    try require(tickets.count == 1, "the same request got \(tickets.count) tickets")
  }

  private static let status = ConformanceCheck(
    "status", "approval/status says where a request stands",
    advice: "Answer pending, approved, rejected or withdrawn.", of: .connector
  ) { run in
    try await run.ready { plugin in
      let ticket = try await plugin.submit(submission("status"), run)
      _ = try await plugin.status(ticket, run)
    }
  }

  private static let withdrawTwice = ConformanceCheck(
    "withdraw-twice", "a request can be withdrawn, and again without harm",
    advice: "A request that is withdrawn or decided stays as it is, and that is no error.",
    of: .connector
  ) { run in
    try await run.ready { plugin in
      let ticket = try await plugin.submit(submission("withdraw"), run)
      for _ in 1...2 {
        let answer = try await plugin.call(
          .withdraw, ["ticket": .string(ticket)], within: run.patienceForWork)
        if let error = answer.error {
          throw ConformanceProblem.failed("approval/withdraw is refused: \(error)")
        }
      }
      let state = try await plugin.status(ticket, run).state
      try require(state != .pending, "it is still pending after it was withdrawn")
    }
  }

  private static let unknownTicket = ConformanceCheck(
    "unknown-ticket", "a ticket that is not there is refused",
    advice: "Answer 1002: no answer at all would be taken for a request that still waits.",
    of: .connector
  ) { run in
    try await run.ready { plugin in
      for method in [PluginMethod.status, .withdraw] {
        try await plugin.call(
          method, ["ticket": .string("conformance-\(UUID().uuidString)")],
          within: run.patienceForWork
        ).refused(.badInput, "\(method.rawValue) of a ticket that is not there")
      }
    }
  }

  /// A request that nobody has seen before, and that says it is none.
  private static func submission(_ name: String) -> JSON {
    [
      "submission": [
        "id": .string("conformance-\(name)-\(UUID().uuidString)"),
        "workflow": "Conformance test, please ignore", "requester": "conformance",
        "tool": "Conformance", "pack": "conformance@1.0.0", "classes": ["personal.contact"],
        "fields": ["reason": "Größe über 漢字 😀, \"quoted\""], "approvers": ["conformance"],
        "text": "a test\nof two lines", "asked": "2026-01-05T09:00:00Z",
      ]
    ]
  }
}

extension Conversation {
  fileprivate func submit(_ parameters: JSON, _ run: ConformanceRun) async throws -> String {
    try await call(.submit, parameters, within: run.patienceForWork).result(ApprovalTicket.self)
      .ticket
  }

  fileprivate func status(_ ticket: String, _ run: ConformanceRun) async throws -> TicketStatus {
    try await call(.status, ["ticket": .string(ticket)], within: run.patienceForWork)
      .result(TicketStatus.self)
  }
}
