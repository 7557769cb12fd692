import ArgumentParser
import Desks
import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks
import RemoteDesks
import Storage

/// `dryrun dispute`: say that a finding is wrong, and answer those who do.
struct DisputeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispute", abstract: "Say that a finding is wrong; answer those who do.",
    discussion: """
      dryrun dispute draft.txt --rule policy-number --reason "this is an order number"
      dryrun dispute list

      An accepted dispute becomes an example beside the rule, and so a test of it.
      """,
    subcommands: [
      DisputeOpenCommand.self, DisputeListCommand.self, DisputeShowCommand.self,
      DisputeAcceptCommand.self, DisputeRejectCommand.self,
    ], defaultSubcommand: DisputeOpenCommand.self)
}

/// `dryrun dispute open`, which says that a finding is wrong.
struct DisputeOpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Say that a finding in a draft is wrong.",
    discussion: """
      Kept is the line, with other findings taken out, and a made-up value of the same shape \
      instead of the disputed one, unless --keep-value is given. It is shown before it is kept.
      """)

  @Argument(help: "The draft: a file, or - for standard input.", completion: .file())
  var path: String
  @Option(help: "The rule that is wrong here.") var rule: String
  @Option(help: "Why it is wrong.") var reason: String
  @Option(help: "The line of the finding, if the rule has several.") var line: Int?
  @OptionGroup var policy: PolicyOptions
  @Option(help: "The tool it would go to; without it, the pack's default.") var tool: String?
  @Option(help: "The task it is for.") var task: String?
  @Flag(help: "Keep the disputed value itself.") var keepValue = false
  @Flag(help: "Keep what is shown without asking again.") var yes = false
  @OptionGroup var data: DataOptions
  @OptionGroup var server: ServerOptions

  func validate() throws { try Reason.check(reason) }

  func run() async throws {
    if let server = try server.server(policy, data) { return try await run(on: server) }
    let engine = try policy.engine()
    try TaskCheck.check(task, isIn: engine.pack)
    let input = try TextInput(path, limit: engine.pack.maxDraftBytes)
    let draft = Draft(
      input.text, tool: tool.map { ToolID($0) }, task: task.map { TaskID($0) })
    let evaluation = try await policy.asking(for: engine) { plugins in
      await engine.evaluate(draft, at: .now, asking: plugins)
    }
    var random = SystemRandomNumberGenerator()
    let proposal = try DisputeProposal(
      of: RuleID(rule), inLine: line, evaluation, by: engine, keepsValue: keepValue,
      using: &random)
    try confirm(DisputePreview(proposal.kept))
    let person = try Account.person()
    try say(try DisputeDesk(try data.store()).open(proposal, reason: reason, by: person))
  }

  /// Says so on a server; what it keeps is what it showed.
  private func run(on server: ServerConnection) async throws {
    let input = try TextInput(path, limit: try await server.me().maxDraftBytes)
    var question = DisputeQuestion(
      input.text.string, tool: tool.map { ToolID($0) }, task: task.map { TaskID($0) },
      rule: RuleID(rule), line: line, keepsValue: keepValue, reason: reason)
    let preview = try await server.preview(question)
    try confirm(preview)
    question.seed = preview.seed
    try say(try await server.dispute(question))
  }

  private func say(_ dispute: Dispute) throws {
    try StandardOutput.shared.write("Told: dispute \(dispute.id.shortened)\n")
  }

  /// Shows what would be kept, and asks.
  private func confirm(_ kept: DisputePreview) throws {
    guard kept.range.lowerBound >= 0, kept.range.upperBound <= kept.text.utf8.count else {
      throw CommandError("the server shows a place that its line does not have")
    }
    try show(kept)
    guard try Question.isAnsweredYes("Keep this, and tell the pack's authors?", yes) else {
      throw ExitStatus.findings
    }
  }

  private func show(_ kept: DisputePreview) throws {
    let note = kept.isLookalike ? " (the value is made up)" : ""
    let excerpt = Excerpt(
      Location(SourceText(name: path, kept.text), kept.range))
    try StandardOutput.shared.write(
      """
      Kept until somebody deletes it (dryrun log forget)\(note):
        \(excerpt.line)
        \(excerpt.marks)
        rule    \(rule)
        reason  \(Excerpt.visible(reason))

      """)
  }
}

extension DisputeID {
  /// Enough of it to name it.
  var shortened: Substring { description.prefix(8) }
}
