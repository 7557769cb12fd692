import ArgumentParser
import Diagnostics
import Evaluation
import PolicyPacks

/// How a pack's problems are shown.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
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

/// Which pack is meant, and how its problems are shown.
struct PackOptions: ParsableArguments {
  @Argument(
    help: "The pack: a folder, a file, or a built-in one by name. Without it, as for check.",
    completion: .directory)
  var pack: String?
  @Option(help: "text, json, sarif or github.") var format = DiagnosticFormat.text

  func load() throws -> LoadedPack {
    let location = try PolicyLocation.find(pack)
    return PackLoader(trust: location.trust).load(at: location.path)
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
