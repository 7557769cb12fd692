import ArgumentParser
import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks

/// `dryrun pack diff`, which says what a new version of a pack changes.
struct PackDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "Compare two versions of a pack: their rules, what becomes of a corpus, the version step.",
    discussion: """
      dryrun pack diff main:policies/harbourline policies/harbourline
      dryrun pack diff git:v1.0 policies/harbourline --corpus policies/harbourline/corpus

      OLD and NEW are folders, files, built-in packs, REVISION:PATH of a git repository, or git:REVISION \
      for the other one's path in that revision.

      A corpus is a folder of texts (should-stop/ and should-allow/ in it are labels), or JSON lines: \
      {"id", "text", "tool", "task", "label"}; - reads standard input. Examples in the report hold nothing \
      that either pack finds.

      Exit code: 0, 1 by --fail-on, 2 if the command was wrong or a part of the corpus cannot be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github }
  enum FailOn: String, ExpressibleByArgument, CaseIterable { case looser, any, never }

  @Argument(help: "The pack as it was.", completion: .directory) var old: String
  @Argument(help: "The pack as it is to be.", completion: .directory) var new: String
  @Option(help: "Texts to check under both.", completion: .file()) var corpus: String?
  @Option(
    help:
      "A tool to check each text for; may be given several times. Without it, all that both have.")
  var tool: [String] = []
  @Option(help: "The task of texts that name none.") var task: String?
  @Option(help: "When: 2026-11-02, or '2026-11-02 14:30', by the new pack's clocks.")
  var at: String?
  @Option(help: "text, json or github.") var format = Format.text
  @Option(help: "How many examples to show of each kind.") var limit = 3
  @Option(help: "Exit with 1 if something is looser, at any change, or never.")
  var failOn = FailOn.looser

  func validate() throws {
    guard (0...1_000).contains(limit) else { throw ValidationError("--limit is 0 to 1000") }
  }

  func run() async throws {
    let packs = try PackPair(old: old, new: new)
    defer { packs.cleanUp() }
    guard let new = packs.new.pack else { throw ExitStatus.wrongCommand }
    let moment = try PackToRead.moment(at, of: new)
    guard var diff = PackDiff(from: packs.old, to: packs.new, at: moment) else {
      throw ExitStatus.wrongCommand
    }
    try checkNames(in: diff)
    if let corpus { diff.corpus = try await tally(corpus, diff, at: moment) }
    try write(packs.called(diff))
    if (diff.corpus?.unreadCount ?? 0) > 0 { throw ExitStatus.wrongCommand }
    let fails =
      switch failOn {
      case .looser: diff.isLooser
      case .any: diff.isChange
      case .never: false
      }
    throw fails ? ExitStatus.findings : ExitStatus.fine
  }

  private func tally(
    _ path: String, _ diff: PackDiff, at moment: Date
  ) async throws -> CorpusTally {
    let options = CorpusComparison.Options(
      tools: tool.map { ToolID($0) }, task: task.map { TaskID($0) }, limit: limit)
    let comparison = try CorpusComparison(from: diff.old, to: diff.new, options, at: moment)
    var reader = try CorpusReader(path)
    var tally = CorpusTally()
    var progress = ProgressBar(total: reader.size, unit: reader.unit)
    while let batch = try reader.nextBatch() {
      await comparison.add(batch, to: &tally) { item throws(UnreadText) in try item.text() }
      if !tally.unread.isEmpty { progress.clear() }
      for part in tally.unread { StandardError.write("dryrun: \(part.place): \(part.reason)\n") }
      progress.update(reader.done)
    }
    progress.clear()
    noteUnasked(comparison: diff)
    return tally
  }

  /// Plugins are not asked about a corpus: what they find is on neither side, and that must be said.
  private func noteUnasked(comparison diff: PackDiff) {
    let rules = (diff.old.detectors + diff.new.detectors).filter { $0.plugin != nil }
      .map(\.detector.id.description)
    guard !rules.isEmpty else { return }
    StandardError.write(
      "dryrun: plugins were not asked about the corpus, so these rules count on neither side: "
        + Set(rules).sorted().joined(separator: ", ") + "\n")
  }

  /// A misspelt name would compare something else than was meant.
  private func checkNames(in diff: PackDiff) throws(CommandError) {
    if let task, !diff.old.tasks.contains(TaskID(task)) {
      try TaskCheck.check(task, isIn: diff.new)
    }
    let known = Set(diff.old.tools.keys).union(diff.new.tools.keys)
    for tool in tool where !known.contains(ToolID(tool)) {
      let names = known.map(\.description).sorted()
      let hint = tool.nearest(in: names).map { "; did you mean '\($0)'?" } ?? ""
      throw CommandError("neither pack knows a tool '\(tool)'\(hint)")
    }
  }

  private func write(_ diff: PackDiff) throws {
    switch format {
    case .text:
      try StandardOutput.shared.write(DiffText(style: .forStandardOutput).render(diff))
    case .json: try StandardOutput.shared.write(JSONText.encode(DiffJSON(diff)))
    case .github: try StandardOutput.shared.write(GitHubRenderer().render(diff.diagnostics))
    }
  }
}
