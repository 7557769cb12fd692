import ApprovalDelivery
import Approvals
import ArgumentParser
import Desks
import Detection
import Diagnostics
import Evaluation
import Foundation
import PluginHost
import PolicyPacks
import RemoteDesks
import Storage

/// `dryrun approvals ask`, which asks for approval of one draft.
struct AskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Ask for approval of a draft, as it stands, for one tool.",
    discussion: """
      Approvers see the draft with everything taken out that needs their approval, unless \
      --keep says otherwise. What is kept is shown before it is kept. A draft that is changed \
      afterwards needs a new approval.
      """)

  /// What of the text approvers may read.
  enum Keep: String, ExpressibleByArgument, CaseIterable {
    case redacted, text, nothing

    var proposed: ApprovalProposal.Keep {
      switch self {
      case .redacted: .redacted
      case .text: .text
      case .nothing: .nothing
      }
    }
  }

  @Argument(help: "The draft: a file, or - for standard input.", completion: .file())
  var path: String = "-"
  @OptionGroup var policy: PolicyOptions
  @Option(help: "The tool it would go to; without it, the pack's default.") var tool: String?
  @Option(help: "The task it is for.") var task: String?
  @Option(help: "What the workflow requires, as name=value; more than once.")
  var field: [String] = []
  @Option(help: "What approvers may read: redacted, text or nothing.") var keep = Keep.redacted
  @Flag(help: "Keep what is shown without asking again.") var yes = false
  @OptionGroup var signing: SignerOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    if let server = try server.server(policy, data, signing) { return try await run(on: server) }
    let engine = try policy.engine()
    try TaskCheck.check(task, isIn: engine.pack)
    let input = try TextInput(path, limit: engine.pack.maxDraftBytes)
    let draft = Draft(
      input.text, tool: tool.map { ToolID($0) }, task: task.map { TaskID($0) })
    let now = Date.now
    let evaluation = try await policy.asking(for: engine) { plugins in
      await engine.evaluate(draft, at: now, asking: plugins)
    }
    let proposal = try ApprovalProposal(of: evaluation, task: draft.task, by: engine)
    let store = try data.store()
    let desk = ApprovalDesk(store)
    let roster = try desk.roster()
    let signer = try signing.signer(in: roster)
    let fields = try fields()
    try confirm(
      ProposalReport(
        proposal, keep: keep.proposed, same: try desk.existing(proposal)?.request.id), fields)
    for asked in try desk.ask(proposal, fields, keep: keep.proposed, by: signer) {
      try say(try desk.shown(asked))
      try await deliver(asked.request, from: store, roster, engine.pack)
    }
  }

  /// Asks on a server, which signs with the account's key and brings the request to its approvers.
  private func run(on server: ServerConnection) async throws {
    let input = try TextInput(path, limit: try await server.me().maxDraftBytes)
    let fields = try fields()
    let question = AskQuestion(
      input.text.string, tool: tool.map { ToolID($0) }, task: task.map { TaskID($0) },
      keep: keep.proposed, fields: fields)
    try confirm(try await server.proposal(question), fields)
    for asked in try await server.ask(question) { try say(asked) }
  }

  /// Shows what would be kept, and asks.
  private func confirm(_ proposal: ProposalReport, _ fields: [String: String]) throws {
    try check(fields, for: proposal)
    if let same = proposal.same {
      throw CommandError(
        "request \(same) asks for this already; see: dryrun approvals show \(same)")
    }
    try show(proposal, fields)
    guard try Question.isAnsweredYes("Keep this, and ask?", yes) else { throw ExitStatus.findings }
  }

  /// The request is stored by now, so nothing that a connector does can lose it.
  private func deliver(
    _ request: ApprovalRequest, from store: Store, _ roster: Roster, _ pack: PolicyPack
  ) async throws {
    let host = try PluginPlaces.find(policy.policy).host(version: EngineVersion.current)
    let source = PolicyConnectors(pack: pack, host: host)
    let delivery = await ApprovalDelivery(store, source).submit(request, at: .now)
    await host.shutdown()
    if let delivery { try DeliveryText.say(delivery, roster) }
  }

  private func fields() throws(CommandError) -> [String: String] {
    var fields: [String: String] = [:]
    for entry in field {
      guard let equals = entry.firstIndex(of: "="), equals != entry.startIndex else {
        throw CommandError("--field takes name=value, not '\(entry)'")
      }
      fields[String(entry[..<equals])] = String(entry[entry.index(after: equals)...])
    }
    return fields
  }

  private func check(
    _ fields: [String: String], for proposal: ProposalReport
  ) throws(CommandError) {
    if let other = proposal.workflows.unknown(in: fields).first {
      throw CommandError(
        "nobody asks for the field '\(other)'; there is: "
          + proposal.workflows.fieldNames.joined(separator: ", "))
    }
    guard let (workflow, missing) = proposal.workflows.missing(in: fields) else { return }
    let options = missing.map { "--field \($0)=…" }.joined(separator: " ")
    throw CommandError("\(workflow.title) needs to know more: \(options)")
  }

  private func show(_ proposal: ProposalReport, _ fields: [String: String]) throws {
    let tool = Excerpt.visible(proposal.toolTitle)
    let workflows = proposal.workflows.map(\.title)
    let style = TerminalStyle.forStandardOutput
    var lines = [
      "Approval of this draft for \(tool) is asked of: \(workflows.joined(separator: ", "))"
    ]
    lines += fields.sorted { $0.key < $1.key }.map { "  \($0.key): \(Excerpt.visible($0.value))" }
    lines.append("Kept, for those who decide, until somebody deletes it (dryrun log forget):")
    if let kept = proposal.kept {
      lines += ApprovalText.kept(kept).map { "  " + style.paint($0, .green) }
    } else {
      lines.append("  nothing of the text")
    }
    lines.append(
      "  the classes and rules, and a keyed digest of the text, which tells nobody what it says")
    try StandardOutput.shared.write(lines.joined(separator: "\n") + "\n")
  }

  private func say(_ asked: ShownRequest) throws {
    let request = asked.approval.request
    try StandardOutput.shared.write(
      "\nAsked: request \(request.id)\n"
        + ApprovalText.state(asked.approval.state(at: request.asked), asked.awaited) + "\n")
  }
}
