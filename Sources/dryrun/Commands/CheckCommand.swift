import ArgumentParser
import Desks
import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks
import RemoteDesks

/// `dryrun check`: drafts under a policy.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a draft, or with --output what a tool answered: what, why, and what instead.",
    discussion: """
      dryrun check draft.txt --tool office-assistant
      dryrun check --output answer.json --source report.csv --tool office-assistant --task claims

      Exit code: 0 nothing stands in the way, 1 findings at or above --fail-on, \
      2 the command was wrong or a file cannot be used, 70 our fault.
      """)

  /// The verdict from which on the exit code is 1.
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case warn, approval, block

    var verdict: Verdict {
      switch self {
      case .warn: .warn
      case .approval: .approval
      case .block: .block
      }
    }
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github }

  @Argument(
    help: "Files and folders; - or none reads standard input.", completion: .file())
  var paths: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: "What a tool answered: checked for leaks, its format, and its sources.",
    completion: .file())
  var output: [String] = []
  @Option(
    parsing: .upToNextOption,
    help: "With --output: what it must stand in: text, Markdown, CSV or JSON.", completion: .file())
  var source: [String] = []
  @OptionGroup var policy: PolicyOptions
  @Option(help: "The tool it would go to; without it, the pack's default, or a verdict for each.")
  var tool: String?
  @Option(help: "The task it is for.") var task: String?
  @Option(help: "The language of the feedback, such as de.") var lang: String?
  @Option(help: "Exit with 1 from this verdict on: warn, approval or block.")
  var failOn = FailOn.approval
  @Flag(help: "Print the compliant text; feedback goes to standard error.") var fix = false
  @Option(
    help: "With --fix: keep what was taken out in this file, for restore.", completion: .file())
  var vault: String?
  @Flag(help: "No boxes and no colour, one fact a line.") var plain = false
  @OptionGroup var data: DataOptions
  @OptionGroup var server: ServerOptions
  @Option(help: "text, json, sarif or github.") var format = Format.text

  func validate() throws {
    guard output.isEmpty || paths.isEmpty else {
      throw ValidationError("drafts and --output are checked one after the other")
    }
    guard source.isEmpty || !output.isEmpty else {
      throw ValidationError("--source goes with --output")
    }
    guard vault == nil || fix else { throw ValidationError("--vault goes with --fix") }
    guard !fix || format == .text else {
      throw ValidationError("--fix prints text; leave out --format")
    }
    guard !fix || paths.count + output.count < 2 else {
      throw ValidationError("--fix takes one file at a time")
    }
  }

  func run() async throws {
    if let server = try server.server(policy, data) {
      let me = try await server.me()
      let desk = RemoteCheckDesk(server: server, command: self, language: language(me.languages))
      return try await run(desk.language, limit: me.maxDraftBytes) {
        try await desk.check($0)
      }
    }
    let engine = try policy.engine()
    try TaskCheck.check(task, isIn: engine.pack)
    let language = language(engine.pack.languages)
    let sources = try source.isEmpty ? nil : source.map { try SourceFile.read($0) }
    let store = output.isEmpty ? try data.existingStore() : nil
    let desk = try CheckDesk(policy, engine.pack, store)
    try await policy.asking(for: engine) { plugins in
      let local = LocalCheckDesk(
        desk: desk, engine: engine, plugins: plugins, command: self, language: language,
        sources: sources)
      try await run(language, limit: engine.pack.maxDraftBytes) { try await local.check($0) }
    }
  }

  /// Checks what was named, wherever the checks are made.
  private func run(
    _ language: String, limit: Int, _ check: @escaping CheckRun.Check
  ) async throws {
    let files = try InputFiles(output.isEmpty ? paths : output)
    if fix, files.paths.count != 1 { throw CommandError("--fix takes one file, not a folder") }
    if files.paths == ["-"], isatty(STDIN_FILENO) == 1 {
      StandardError.write(
        "Paste the \(output.isEmpty ? "draft" : "output"), then press Ctrl-D on a line of its own.\n"
      )
    }
    let run = CheckRun(command: self, language: language, limit: limit, check: check)
    throw try await fix ? run.fixed(files.paths[0]) : run.all(files)
  }

  /// The language of feedback and of the words around it, for a pack that speaks these.
  private func language(_ spoken: [String]) -> String {
    let language = Language.choose(lang, among: spoken)
    guard !spoken.contains(language) else { return language }
    StandardError.write(
      "dryrun: the pack has no messages in '\(language)', "
        + "only in \(spoken.joined(separator: ", "))\n")
    // Findings come in the pack's first language then, and so do the words around them.
    return Phrases.languages.contains(language) ? language : spoken.first ?? language
  }
}
