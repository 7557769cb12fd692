import ArgumentParser
import Desks
import Detection
import Diagnostics
import Evaluation
import Foundation
import Groundedness
import PluginHost
import PolicyPacks

/// `dryrun ask`: the whole round with a tool, from the draft to the checked answer.
struct RoundCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask a tool: check the draft, send it, check the answer.",
    discussion: """
      dryrun ask draft.txt --tool office-assistant --task claims --source report.csv
      dryrun ask draft.txt --tool office-assistant --redact > answer.txt

      Each step is told on standard error. The answer goes to standard output: on a terminal while it \
      arrives, elsewhere once it was checked, and not at all if it is stopped. A draft that is stopped \
      is not sent. Nothing that is sent or answered is kept or logged.

      Exit code: 0 nothing stands in the way, 1 the draft or the answer was stopped, 2 the command was \
      wrong or the tool cannot be used, 70 our fault.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  /// From which verdict on a round stops: what needs approval and has none is never sent.
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case warn, approval

    var verdict: Verdict { self == .warn ? .warn : .approval }
  }

  @Argument(help: "The draft: a file; - or none reads standard input.", completion: .file())
  var path = "-"
  @OptionGroup var policy: PolicyOptions
  @Option(help: "The tool to ask; without it, the pack's default.") var tool: String?
  @Option(help: "The task it is for.") var task: String?
  @Option(
    parsing: .upToNextOption,
    help: "What the answer must stand in: text, Markdown, CSV or JSON.", completion: .file())
  var source: [String] = []
  @Flag(help: "Send the text with placeholders, and put the values back into the answer.")
  var redact = false
  @Option(help: "Stop from this verdict on: warn or approval.") var failOn = FailOn.approval
  @Option(help: "How many seconds the answer may take; without it, what the plugin says.")
  var timeout: Int?
  @Option(help: "Makes the answers of simulated tools repeatable.") var seed: UInt64?
  @Option(help: "The language of the feedback, such as de.") var lang: String?
  @Flag(help: "No boxes and no colour, one fact a line.") var plain = false
  @OptionGroup var data: DataOptions
  @Option(help: "text or json.") var format = Format.text

  func validate() throws {
    guard timeout.map({ (1...3600).contains($0) }) ?? true else {
      throw ValidationError("--timeout takes 1 to 3600 seconds")
    }
  }

  func run() async throws {
    let engine = try policy.engine()
    try TaskCheck.check(task, isIn: engine.pack)
    let (tool, use) = try pluggedTool(of: engine.pack)
    let input = try TextInput(path, limit: engine.pack.maxDraftBytes)
    let sources = try source.isEmpty ? nil : source.map { try SourceFile.read($0) }
    let language = Language.choose(lang, for: engine.pack)
    let round = Round(
      engine: engine, tool: tool, use: use, task: task.map { TaskID($0) }, sources: sources,
      language: language,
      desk: try CheckDesk(policy, engine.pack, try data.existingStore()), options: self,
      telling: RoundTelling(
        language: language, isPlain: plain, isQuiet: format == .json, name: input.name))
    throw try await PluginSession.run(
      of: engine.pack, at: try PolicyLocation.find(policy.policy)
    ) { host in
      try await round.run(input.text, on: host)
    }
  }

  /// The tool, and the plugin that answers for it.
  private func pluggedTool(of pack: PolicyPack) throws(CommandError) -> (Tool, PluginUse) {
    let known = pack.tools.keys.map(\.description).sorted()
    guard let id = tool ?? pack.defaultTool?.description else {
      throw CommandError("say which tool to ask with --tool: \(known.joined(separator: ", "))")
    }
    guard let tool = pack.tools[ToolID(id)] else {
      let hint = id.nearest(in: known).map { "did you mean '\($0)'?" }
      throw CommandError(
        "the policy knows no tool '\(id)'; "
          + (hint ?? "there is: \(known.joined(separator: ", "))"))
    }
    guard let use = tool.plugin else {
      let others = pack.tools.values.filter { $0.plugin != nil }.map(\.id.description).sorted()
      throw CommandError(
        "no plugin answers for '\(id)'; the pack names one with: plugin: NAME"
          + (others.isEmpty ? "" : " (these have one: \(others.joined(separator: ", ")))"))
    }
    return (tool, use)
  }
}
