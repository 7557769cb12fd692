import ArgumentParser
import Diagnostics
import PolicyPacks

/// Which pack is meant, and how its problems are shown.
struct PackOptions: ParsableArguments {
  @Argument(
    help: "The pack: a folder, a file, or a built-in one by name. Without it, as for check.",
    completion: .directory)
  var pack: String?
  @Option(help: "text, json, sarif, github or junit.") var format = DiagnosticFormat.text

  func location() throws -> PolicyLocation { try PolicyLocation.find(pack) }
}

/// What a look at a pack came to, ready to be shown.
struct PackReport {
  var diagnostics: [Diagnostic]
  /// What people read below the problems.
  var summary: String
  /// What build servers read instead of the problems, where there is more to say.
  var results: [TestResult]?

  func text(_ format: DiagnosticFormat) -> String {
    switch format {
    case .text: format.render(diagnostics) + (diagnostics.isEmpty ? "" : "\n") + summary + "\n"
    case .junit: results.map { JUnitRenderer().render($0) } ?? format.render(diagnostics)
    case .json, .sarif, .github: format.render(diagnostics)
    }
  }

  var status: ExitCode {
    let isNotThere = diagnostics.contains { $0.id == "no-pack" }
    let isBroken = diagnostics.contains { $0.severity == .error }
    return isNotThere ? ExitStatus.wrongCommand : isBroken ? ExitStatus.findings : ExitStatus.fine
  }

  /// Shows it, and ends with the exit code.
  func finish(_ format: DiagnosticFormat) throws {
    try StandardOutput.shared.write(text(format))
    throw status
  }
}
