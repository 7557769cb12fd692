import Approvals
import ArgumentParser
import Desks
import Detection
import Diagnostics
import Foundation
import PolicyPacks

/// The options of a decision that is signed here and counts elsewhere: written to a file, by somebody who
/// perhaps cannot read the data.
struct DecisionElsewhere: ParsableArguments {
  @Option(
    name: .customLong("request"),
    help: ArgumentHelp(
      "Decide about the request in this file, without the data.",
      discussion: "As a connector brought it, such as request.json in a file inbox.",
      valueName: "file"),
    completion: .file())
  var file: String?
  @Option(
    help: ArgumentHelp(
      "Write the signed decision to this file or folder, in place of storing it.",
      valueName: "file"), completion: .file())
  var to: String?
  @Option(help: "With --request: who you are in the roster.") var by: String?
  @Option(
    name: .customLong("as"),
    help: "With --request: as what you decide, such as group:data-stewards.")
  var role: String?
  @Option(help: "With --request: the stage, from 1.") var stage = 1
  @Flag(help: "With --request: sign what is shown without asking again.") var yes = false

  func validate() throws {
    guard file == nil else {
      guard to != nil else {
        throw ValidationError("say where the signed decision goes: --to FILE or --to FOLDER")
      }
      guard by != nil else { throw ValidationError("say who you are in the roster: --by ID") }
      return
    }
    guard by == nil, role == nil, !yes else {
      throw ValidationError("--by, --as and --yes belong to --request")
    }
  }

  /// Shows the request in the file, asks, signs, and writes the decision.
  func run(_ file: String, _ signing: SignerOptions, _ act: ApprovalAct) throws {
    let request = try RequestFile.read(file)
    guard let by, let person = PersonID(checking: by) else {
      throw CommandError("'\(by ?? "")' cannot be the name of a person")
    }
    guard request.workflow.stages.indices.contains(stage - 1) else {
      throw CommandError(
        "the request has \(request.workflow.stages.count.of("stage")); there is no stage \(stage)")
    }
    let action = act.action(stage: stage - 1, as: try approver(in: request))
    try StandardOutput.shared.write(
      ApprovalText.request(request) + "\n"
        + "You sign: \(action.name) as \(action.role?.words ?? ""), \(person), for \(request.digest)\n"
    )
    guard try Question.isAnsweredYes("Sign this?", yes) else { throw ExitStatus.findings }
    let signer = Signer(person: Person(id: person), keyPath: try signing.path())
    try write(SignedDecision(try signer.event(action, on: request, at: .now), on: request))
  }

  /// Writes a signed decision where `--to` says.
  func write(_ decision: SignedDecision) throws {
    let path = DecisionFile.path(for: decision, in: to ?? "")
    try DecisionFile.write(decision, to: path)
    try StandardOutput.shared.write(
      "\(path)\nIt counts once it was brought back: dryrun approvals sync\n")
  }

  private func approver(in request: ApprovalRequest) throws -> Approver {
    let asked = request.workflow.stages[stage - 1].approvers
    if let role {
      // Who it was escalated to may decide too, and is for the data to know.
      guard let approver = Approver(role) else {
        throw CommandError(
          "--as names no approver; stage \(stage) asks: "
            + asked.map(\.description).joined(separator: ", "))
      }
      return approver
    }
    guard let only = asked.first, asked.count == 1 else {
      throw CommandError(
        "say as what you decide: --as "
          + asked.map(\.description).joined(separator: " or --as "))
    }
    return only
  }
}
