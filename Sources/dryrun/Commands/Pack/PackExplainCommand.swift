import ArgumentParser
import Detection
import Diagnostics
import Evaluation
import Foundation
import PackAuthoring
import PolicyPacks

/// `dryrun pack explain`, which says why something was found or not, and stopped or not.
struct PackExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Say why a text is found, not found, stopped or let through, with places in the files.",
    discussion: """
      dryrun pack explain draft.txt --policy policies/harbourline --tool office-assistant
      echo 'HL-12345678-3' | dryrun pack explain --rule policy-number

      The text is shown as it is. Exit code: 0, or 2 if the command was wrong.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "A text; - or none reads standard input.", completion: .file())
  var path = "-"
  @OptionGroup var policy: PolicyOptions
  @Option(help: "The tool it would go to; without it, the pack's default.") var tool: String?
  @Option(help: "The task it is for.") var task: String?
  @Option(help: "A group that whoever asks is in; may be given several times.")
  var group: [String] = []
  @Option(help: "When: 2026-11-02, or '2026-11-02 14:30', by the pack's clocks.") var at: String?
  @Option(help: "Only what is about this rule.") var rule: String?
  @Option(help: "text or json.") var format = Format.text

  func run() async throws {
    let loaded = try PackToRead.load(try PolicyLocation.find(policy.policy).path)
    guard let pack = loaded.pack, let explainer = Explainer(loaded) else {
      throw ExitStatus.wrongCommand
    }
    try TaskCheck.check(task, isIn: pack)
    try checkNames(in: pack, explainer)
    let input = try TextInput(path, limit: pack.maxDraftBytes)
    let asked = try await policy.asking(for: Engine(pack)) { plugins in
      await explainer.asking(plugins, about: input.text)
    }
    let explanation = asked.explain(
      Draft(input.text, tool: tool.map { ToolID($0) }, task: task.map { TaskID($0) }),
      called: input.name, for: Requester(groups: Set(group.map { GroupID($0) })),
      at: try PackToRead.moment(at, of: pack), rule: rule.map { RuleID($0) })
    switch format {
    case .text:
      try StandardOutput.shared.write(
        ExplanationText(style: .forStandardOutput).render(explanation))
    case .json: try StandardOutput.shared.write(JSONText.encode(explanation))
    }
  }

  /// A misspelt name would explain something else than was meant.
  private func checkNames(in pack: PolicyPack, _ explainer: Explainer) throws(CommandError) {
    if let rule { try check(rule, "rule", among: explainer.rules) }
    for group in group { try check(group, "group", among: pack.groups) }
  }

  private func check<Kind>(
    _ name: String, _ what: String, among known: Set<Identifier<Kind>>
  ) throws(CommandError) {
    guard !known.contains(Identifier(name)) else { return }
    let names = known.map(\.description).sorted()
    let hint = name.nearest(in: names).map { "; did you mean '\($0)'?" } ?? ""
    throw CommandError("the policy has no \(what) '\(name)'\(hint)")
  }
}
