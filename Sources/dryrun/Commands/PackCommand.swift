import ArgumentParser
import Diagnostics
import Evaluation
import Foundation
import PackAuthoring
import Detection
import PolicyPacks

/// `dryrun pack`: for the authors of policy packs.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Check and test a policy pack.",
    subcommands: [PackCheckCommand.self, PackTestCommand.self])

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github

    func render(_ diagnostics: [Diagnostic]) -> String {
      switch self {
      case .text: TextRenderer(style: .forStandardOutput).render(diagnostics)
      case .json: JSONRenderer().render(diagnostics)
      case .sarif: SARIFRenderer(version: EngineVersion.current).render(diagnostics)
      case .github: GitHubRenderer().render(diagnostics)
      }
    }
  }

  struct Options: ParsableArguments {
    @Argument(
      help: "The pack: a folder, a file, or a built-in one by name. Without it, as for check.",
      completion: .directory)
    var pack: String?
    @Option(help: "text, json, sarif or github.") var format = Format.text

    func load() throws -> LoadedPack {
      PackLoader().load(at: try PolicyLocation.find(pack).path)
    }

    /// Shows what is wrong, then a line that sums it up, and ends with the exit code.
    func finish(_ diagnostics: [Diagnostic], _ summary: String) throws {
      try StandardOutput.shared.write(format.render(diagnostics))
      if format == .text {
        try StandardOutput.shared.write((diagnostics.isEmpty ? "" : "\n") + summary + "\n")
      }
      let isNotThere = diagnostics.contains { $0.id == "no-pack" }
      let isBroken = diagnostics.contains { $0.severity == .error }
      throw isNotThere ? ExitStatus.wrongCommand : isBroken ? ExitStatus.findings : ExitStatus.fine
    }
  }
}

/// `dryrun pack check`, which says whether a pack is sound.
struct PackCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Load a pack and report every problem with its place.")

  @OptionGroup var options: PackCommand.Options

  func run() throws {
    let loaded = try options.load()
    var diagnostics = loaded.diagnostics
    if let examples = try PackTester(loaded)?.runExamples(at: .now) {
      diagnostics += examples.diagnostics
    }
    let summary = loaded.pack.map(\.summary) ?? "the pack cannot be used"
    try options.finish(diagnostics, "\(ProblemCount.of(diagnostics)); \(summary)")
  }
}

/// `dryrun pack test`, which says whether a pack does what its author says.
struct PackTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the examples beside the rules, and the pack's own tests.")

  @OptionGroup var options: PackCommand.Options

  func run() throws {
    let loaded = try options.load()
    guard let tester = try PackTester(loaded) else {
      return try options.finish(loaded.diagnostics, "nothing was tested, as the pack has errors")
    }
    let (examples, tests) = (try tester.runExamples(at: .now), tester.runTests(at: .now))
    let open = tests.openTodos == 0 ? "" : ", \(tests.openTodos) known to fail"
    try options.finish(
      loaded.diagnostics + examples.diagnostics + tests.diagnostics,
      """
      examples: \(examples.passed) passed, \(examples.failed) failed
      tests: \(tests.passed) passed, \(tests.failed) failed\(open)
      """)
  }
}

extension PolicyPack {
  fileprivate var summary: String {
    "\(id) \(version): \(detectors.count.of("detector")), \(tools.count.of("tool")), "
      + exceptions.count.of("exception")
  }
}

/// Counts of problems, in words.
private enum ProblemCount {
  static func of(_ diagnostics: [Diagnostic]) -> String {
    let counts = [Severity.error, .warning].map { severity in
      (severity.rawValue, diagnostics.count { $0.severity == severity })
    }.filter { $0.1 > 0 }
    guard !counts.isEmpty else { return "no problems" }
    return counts.map { $0.1.of($0.0) }.joined(separator: ", ")
  }
}
