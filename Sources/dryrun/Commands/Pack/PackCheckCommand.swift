import ArgumentParser
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks

/// `dryrun pack check`, which says whether a pack is sound.
struct PackCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Load a pack and report every problem with its place.")

  @OptionGroup var options: PackOptions

  func run() throws {
    let loaded = try options.load()
    var diagnostics = loaded.diagnostics
    if let examples = try PackTester(loaded)?.runExamples(at: .now) {
      diagnostics += examples.diagnostics
    }
    diagnostics += PackLinter().lint(loaded, at: .now)
    let summary = loaded.pack.map(\.summary) ?? "the pack cannot be used"
    try options.finish(diagnostics, "\(ProblemCount.of(diagnostics)); \(summary)")
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
    let counts = [Severity.error, .warning, .note].map { severity in
      (severity.rawValue, diagnostics.count { $0.severity == severity })
    }.filter { $0.1 > 0 }
    guard !counts.isEmpty else { return "no problems" }
    return counts.map { $0.1.of($0.0) }.joined(separator: ", ")
  }
}
