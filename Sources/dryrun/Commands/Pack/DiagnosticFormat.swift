import ArgumentParser
import Diagnostics
import Evaluation

/// How a pack's problems are shown.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github, junit

  func render(_ diagnostics: [Diagnostic]) -> String {
    switch self {
    case .text: TextRenderer(style: .forStandardOutput).render(diagnostics)
    case .json: JSONRenderer().render(diagnostics)
    case .sarif: SARIFRenderer(version: EngineVersion.current).render(diagnostics)
    case .github: GitHubRenderer().render(diagnostics)
    case .junit: JUnitRenderer().render(diagnostics)
    }
  }
}
