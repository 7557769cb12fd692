import ArgumentParser
import Diagnostics
import Evaluation
import Foundation
import PackAuthoring
import PolicyPacks

/// `dryrun pack test`, which says whether a pack does what its author says.
struct PackTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract:
      "Run the examples beside the rules and the pack's own tests, and say what they cover.",
    discussion: "Below the gates of the pack's header the command fails.")

  @OptionGroup var options: PackOptions
  @OptionGroup var watch: WatchOption
  @Flag(help: "Also list what no test exercises.") var missing = false

  func run() async throws {
    let (missing, location) = (missing, try options.location())
    try await watch.run(at: location, options.format) { loaded in
      guard let pack = loaded.pack, let tester = PackTester(loaded) else {
        return PackReport(
          diagnostics: loaded.diagnostics, summary: "nothing was tested, as the pack has errors")
      }
      let courses = CoursesOfPack(pack, at: location)
      guard tester.asksPlugins else {
        return try PackTestCommand.report(loaded, tester, showsMissing: missing)
          .adding(await courses.tried(with: tester.engine, asking: NoPlugins()))
      }
      return try await PluginSession.run(of: pack, at: location) { host in
        let plugins = HostedDetectors(host: host)
        let asked = await tester.asking(plugins)
        return try PackTestCommand.report(loaded, asked, showsMissing: missing)
          .adding(await courses.tried(with: tester.engine, asking: plugins))
      }
    }
  }

  private static func report(
    _ loaded: LoadedPack, _ tester: PackTester, showsMissing: Bool
  ) throws -> PackReport {
    let run = tester.run(at: .now)
    let gates = tester.missedGates(of: run.coverage)
    let gateResults = gates.map {
      TestResult(suite: "coverage", name: $0.message, location: $0.location, .failed($0))
    }
    return PackReport(
      diagnostics: loaded.diagnostics + run.examples.diagnostics + run.tests.diagnostics + gates,
      summary: summary(run, showsMissing),
      results: run.examples.results + run.tests.results + gateResults)
  }

  private static func summary(_ run: PackTestRun, _ showsMissing: Bool) -> String {
    let open = run.tests.openTodos == 0 ? "" : ", \(run.tests.openTodos) known to fail"
    let skipped = run.examples.skipped == 0 ? "" : ", \(run.examples.skipped) not run"
    return """
      examples: \(run.examples.passed) passed, \(run.examples.failed) failed\(skipped)
      tests: \(run.tests.passed) passed, \(run.tests.failed) failed\(open)
      \(CoverageText(run.coverage).text(showsMissing: showsMissing))
      """
  }
}

/// A coverage in words.
struct CoverageText {
  private let coverage: Coverage

  init(_ coverage: Coverage) { self.coverage = coverage }

  /// One line: the share of each kind, with what is missing below it if that is wanted.
  func text(showsMissing: Bool) -> String {
    let kinds = Coverage.Kind.allCases.filter { !coverage.items(of: $0).isEmpty }
    guard !kinds.isEmpty else { return "coverage: there is nothing to cover" }
    let shares = kinds.map { kind in
      let items = coverage.items(of: kind)
      return "\(kind.rawValue) \(coverage.percent(of: kind)) % "
        + "(\(items.count(where: \.isCovered)) of \(items.count))"
    }
    let missing = showsMissing ? coverage.items.filter { !$0.isCovered }.map(words) : []
    return (["coverage: " + shares.joined(separator: ", ")] + missing).joined(separator: "\n")
  }

  private func words(_ item: Coverage.Item) -> String {
    "  no test: \(item.name)" + (item.origin.map { "  \($0)" } ?? "")
  }
}
