import ArgumentParser
import Foundation
import PackAuthoring
import PolicyPacks

/// `dryrun pack test`, which says whether a pack does what its author says.
struct PackTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the examples beside the rules, and the pack's own tests.")

  @OptionGroup var options: PackOptions

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
