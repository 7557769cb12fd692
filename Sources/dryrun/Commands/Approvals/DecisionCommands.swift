import Approvals
import ArgumentParser
import Detection
import Foundation
import PolicyPacks
import Storage

/// `dryrun approvals approve`, which agrees to a request.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Agree to a request, signed with your SSH key.",
    discussion: """
      Without access to the data, from a file that was brought to you:
        dryrun approvals approve --request request.json --by anna --to decision.json
      """)

  @OptionGroup var decision: Decision
  @OptionGroup var elsewhere: DecisionElsewhere

  func run() throws {
    try decision.run(elsewhere) { stage, role in .approved(stage: stage ?? 0, as: role) }
  }
}

/// `dryrun approvals reject`, which refuses a request.
struct RejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Refuse a request, with a reason that reaches whoever asked.")

  @OptionGroup var decision: Decision
  @Option(help: "Why.") var reason: String
  @OptionGroup var elsewhere: DecisionElsewhere

  func run() throws {
    try decision.run(elsewhere) { _, role in .rejected(as: role, reason: reason) }
  }
}

/// `dryrun approvals revoke`, which takes back what was granted.
struct RevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Take back what was granted, with a reason.")

  @OptionGroup var decision: Decision
  @Option(help: "Why.") var reason: String
  @OptionGroup var elsewhere: DecisionElsewhere

  func run() throws {
    try decision.run(elsewhere) { _, role in .revoked(as: role, reason: reason) }
  }
}

/// `dryrun approvals withdraw`, which takes a request back.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take your own request back.")

  @OptionGroup var decision: Decision

  func run() throws { try decision.act { _, _, _ in .withdrawn } }
}

/// What somebody does to a request.
struct Decision: ParsableArguments {
  @Argument(help: "The request; see: dryrun approvals list") var request: String?
  @OptionGroup var signing: SignerOptions
  @OptionGroup var data: DataOptions

  /// Acts as an approver of whatever the request waits for; here, or in a file for elsewhere.
  func run(
    _ elsewhere: DecisionElsewhere, _ action: (_ stage: Int?, Approver) -> ApprovalAction
  ) throws {
    if let file = elsewhere.file {
      guard request == nil else {
        throw CommandError("name the request, or its file with --request, not both")
      }
      return try elsewhere.run(file, signing, action)
    }
    try act(elsewhere.to == nil ? nil : elsewhere) { approval, signer, context in
      guard
        let role = ApproverRole.of(signer.person.id, in: approval, context.roster, at: context.now)
      else {
        throw CommandError(
          "request \(approval.request.id) does not wait for \(signer.person.id); "
            + "see: dryrun approvals show \(approval.request.id)")
      }
      guard case .waiting(let waiting) = approval.state(at: context.now) else {
        return action(nil, role)
      }
      return action(waiting.stage, role)
    }
  }

  struct Context {
    var roster: Roster
    var now: Date
  }

  /// Does something to a request of the data.
  ///
  /// - Parameter elsewhere: where the signed decision is written, in place of being stored.
  func act(
    _ elsewhere: DecisionElsewhere? = nil,
    _ action: (ApprovalCase, Signer, Context) throws -> ApprovalAction
  ) throws {
    guard let request else {
      throw CommandError("name the request; see: dryrun approvals list")
    }
    let store = try data.presentStore()
    let approval = try RequestLookup.find(request, in: store)
    let roster = try DataFailure.translated { try store.roster.read() }
    let signer = try signing.signer(in: roster)
    let now = Date.now
    try DataFailure.translated { try store.log.checkClock(at: now) }
    let event = try signer.event(
      action(approval, signer, Context(roster: roster, now: now)), on: approval.request, at: now)
    if let elsewhere {
      // What would not count here is not written either.
      _ = try DataFailure.translated { try approval.appending(event, roster: roster) }
      return try elsewhere.write(event, on: approval.request)
    }
    let after = try DataFailure.translated {
      try store.requests.append(event, to: approval.request.id, seen: approval.events.count)
    }
    try StandardOutput.shared.write(
      ApprovalText.state(after.state(at: .now), roster: roster, after.request) + "\n")
  }
}

/// What somebody may act as in a request.
enum ApproverRole {
  /// The first of what the request asks for, or asked for once it is granted, that the person is.
  static func of(
    _ person: PersonID, in approval: ApprovalCase, _ roster: Roster, at moment: Date
  ) -> Approver? {
    let approvers: [Approver] =
      switch approval.state(at: moment) {
      case .waiting(let waiting): waiting.approvers
      default: approval.request.workflow.stages.flatMap(\.approvers)
      }
    return approvers.first { roster.qualifies(person, as: $0, for: approval.request.requester) }
  }
}
