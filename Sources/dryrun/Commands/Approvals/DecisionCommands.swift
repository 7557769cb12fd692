import Approvals
import ArgumentParser
import Desks
import Detection
import Foundation
import PolicyPacks
import RemoteDesks
import Storage

/// `dryrun approvals approve`, which agrees to a request.
struct ApproveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Agree to a request, signed with your SSH key.",
    discussion: """
      Without access to the data, from a file that was brought to you:
        dryrun approvals approve --request request.json --by anna --to decision.json
      """)

  @OptionGroup var decision: Decision
  @OptionGroup var elsewhere: DecisionElsewhere

  func run() async throws {
    try await decision.run(.approve, elsewhere)
  }
}

/// `dryrun approvals reject`, which refuses a request.
struct RejectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Refuse a request, with a reason that reaches whoever asked.")

  @OptionGroup var decision: Decision
  @Option(help: "Why.") var reason: String
  @OptionGroup var elsewhere: DecisionElsewhere

  func run() async throws {
    try await decision.run(.reject(reason: reason), elsewhere)
  }
}

/// `dryrun approvals revoke`, which takes back what was granted.
struct RevokeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Take back what was granted, with a reason.")

  @OptionGroup var decision: Decision
  @Option(help: "Why.") var reason: String
  @OptionGroup var elsewhere: DecisionElsewhere

  func run() async throws {
    try await decision.run(.revoke(reason: reason), elsewhere)
  }
}

/// `dryrun approvals withdraw`, which takes a request back.
struct WithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take your own request back.")

  @OptionGroup var decision: Decision

  func run() async throws { try await decision.run(.withdraw) }
}

/// What somebody does to a request.
struct Decision: ParsableArguments {
  @Argument(help: "The request; see: dryrun approvals list") var request: String?
  @OptionGroup var signing: SignerOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var server: ServerOptions

  /// Does it, as an approver of whatever the request waits for; here, or in a file for elsewhere.
  func run(_ act: ApprovalAct, _ elsewhere: DecisionElsewhere? = nil) async throws {
    if let elsewhere, let file = elsewhere.file {
      guard request == nil else {
        throw CommandError("name the request, or its file with --request, not both")
      }
      return try elsewhere.run(file, signing, act)
    }
    guard let request else {
      throw CommandError("name the request; see: dryrun approvals list")
    }
    if elsewhere?.to == nil, let server = try server.server(nil, data, signing) {
      return try await run(act, on: request, server)
    }
    let desk = ApprovalDesk(try data.presentStore())
    let approval = try desk.request(request)
    let roster = try desk.roster()
    let signer = try signing.signer(in: roster)
    if let elsewhere, elsewhere.to != nil {
      return try elsewhere.write(try desk.decision(act, on: approval, by: signer))
    }
    let after = try desk.decide(
      act, on: approval.request.id, by: signer, seen: approval.events.count)
    try StandardOutput.shared.write(
      ApprovalText.state(after.state(at: .now), roster: roster, after.request) + "\n")
  }

  /// Does it on a server, which signs with the account's key.
  private func run(
    _ act: ApprovalAct, on request: String, _ server: ServerConnection
  ) async throws {
    let seen = try await server.request(request).approval.events.count
    let after = try await server.decide(DecisionQuestion(act, seen: seen), on: request)
    try StandardOutput.shared.write(
      ApprovalText.state(after.approval.state(at: .now), after.awaited) + "\n")
  }
}
