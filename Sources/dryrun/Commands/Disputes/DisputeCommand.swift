import ArgumentParser
import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks
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

  func validate() throws { try Reason.check(reason) }

  func run() async throws {
    let engine = try policy.engine()
    try TaskCheck.check(task, isIn: engine.pack)
    let input = try TextInput(path, limit: engine.pack.maxDraftBytes)
    let draft = Draft(
      input.text, tool: tool.map { ToolID($0) }, task: task.map { TaskID($0) })
    let evaluation = try await policy.asking(for: engine) { plugins in
      await engine.evaluate(draft, at: .now, asking: plugins)
    }
    let ruling = try ruling(in: evaluation)
    var random = SystemRandomNumberGenerator()
    let kept = engine.disputedText(
      of: ruling, in: evaluation, keepsValue: keepValue, using: &random)
    guard let kept else {
      throw CommandError(
        "no made-up value of this shape could be found that the rule finds as well; "
          + "to keep the value itself, add --keep-value")
    }
    try show(kept)
    guard try Question.isAnsweredYes("Keep this, and tell the pack's authors?", yes) else {
      throw ExitStatus.findings
    }
    let dispute = Dispute(
      person: try Account.person(), rule: ruling.finding.rule, tool: evaluation.tool ?? "none",
      pack: engine.pack.id, rulesDigest: engine.pack.rulesDigest, keptText: kept.text,
      range: kept.range, reason: reason, opened: .now)
    guard let dispute else { throw CommandError("the finding has no place in its line") }
    let store = try data.store()
    try DataFailure.translated { try store.disputes.open(dispute) }
    try StandardOutput.shared.write("Told: dispute \(dispute.id.shortened)\n")
  }

  private func ruling(in evaluation: Evaluation) throws(CommandError) -> Ruling {
    let text = SourceText(name: path, bytes: evaluation.text.bytes)
    let found = evaluation.rulings.filter { $0.finding.rule == RuleID(rule) }
    let here = found.filter { line == nil || text.line(of: $0.finding.range.lowerBound) == line }
    guard let ruling = here.first else {
      let rules = Set(evaluation.rulings.map(\.finding.rule.description)).sorted()
      throw CommandError(
        rules.isEmpty
          ? "nothing was found in this draft"
          : "'\(rule)' found nothing there; these did: \(rules.joined(separator: ", "))")
    }
    guard here.count == 1 else {
      let lines = here.map { "\(text.line(of: $0.finding.range.lowerBound))" }
      throw CommandError(
        "'\(rule)' found something in lines \(lines.joined(separator: ", ")); name one with --line")
    }
    return ruling
  }

  private func show(_ kept: DisputedText) throws {
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
