import Approvals
import Desks
import Detection
import Foundation
import PolicyPacks
import RemoteDesks
import Storage
import Synchronization
import TestSupport
import Testing

/// `Benchmarks/server-kill` does the same some hundred times, with more kinds of writes.
@Suite("A server that is killed")
struct KilledServerTests {
  private let office: ServedOffice

  init() throws {
    office = try ServedOffice(
      DryrunProcess(), policy: DryrunProcess.harbourline, pack: "harbourline")
  }

  @Test("loses nothing that it acknowledged, and serves what is whole")
  func kill() async throws {
    let people = ["handler-1", "outsider-1", "lead-1"]
    var tokens: [String: String] = [:]
    for person in people {
      let question = TokenQuestion(
        person: person, password: ServedOffice.password, name: "kill", scopes: nil, days: 1)
      tokens[person] = try await ServerConnection(office.address, token: nil)
        .makeToken(question).token
    }
    var random = SplitMix64(seed: 9)
    for round in 1...4 {
      let ledger = Ledger()
      let address = office.address
      await withTaskGroup(of: Void.self) { group in
        for (person, token) in tokens {
          group.addTask {
            await Self.write(ServerConnection(address, token: token), person, round, ledger)
          }
        }
        let latest = ContinuousClock.now + .seconds(30)
        while ledger.all.isEmpty, ContinuousClock.now < latest {
          try? await Task.sleep(for: .milliseconds(10))
        }
        try? await Task.sleep(for: .milliseconds(Int.random(in: 0...400, using: &random)))
        office.kill()
      }
      try #require(!ledger.all.isEmpty)
      try office.start()
      try await prove(ledger, tokens)
    }
  }

  /// Asks for approval and disputes until nobody answers.
  private static func write(
    _ server: ServerConnection, _ person: String, _ round: Int, _ ledger: Ledger
  ) async {
    for number in 1... {
      let text = "Draft \(round)-\(number) of \(person) about policy HL-12345678-2.\n"
      do {
        let asked = try await server.ask(
          AskQuestion(
            text, tool: "office-assistant", task: nil, keep: .redacted,
            fields: ["reason": "letter \(number)"]))
        for shown in asked {
          ledger.add(.request(person, shown.approval.request.id, "letter \(number)"))
        }
        var question = DisputeQuestion(
          text, tool: "office-assistant", task: nil, rule: "policy-number", line: nil,
          keepsValue: false, reason: "dispute \(number)")
        question.seed = try await server.preview(question).seed
        let dispute = try await server.dispute(question)
        ledger.add(.dispute(person, dispute.id, "dispute \(number)"))
      } catch {
        return
      }
    }
  }

  private func prove(_ ledger: Ledger, _ tokens: [String: String]) async throws {
    try #require(try office.store.log.verify().isIntact)
    try office.store.checkIntegrity()
    for (person, token) in tokens {
      let server = ServerConnection(office.address, token: token)
      let disputes = try await server.disputes()
      let requests = try await server.requests()
      for write in ledger.all {
        switch write {
        case .request(person, let id, let reason):
          let request = try #require(requests.map(\.approval.request).first { $0.id == id })
          #expect(request.fields.values.contains(reason) && request.keptText != nil)
        case .dispute(person, let id, let reason):
          #expect(try #require(disputes.first { $0.id == id }).reason == reason)
        default: break
        }
      }
    }
  }
}

/// What the server said was done.
private final class Ledger: Sendable {
  enum Write: Sendable {
    case request(String, RequestID, String)
    case dispute(String, DisputeID, String)
  }

  private let writes = Mutex<[Write]>([])
  var all: [Write] { writes.withLock { $0 } }
  func add(_ write: Write) { writes.withLock { $0.append(write) } }
}
