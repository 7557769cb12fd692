import Diagnostics
import Evaluation
import Detection
import PolicyPacks

/// Writes evaluations in the format that was asked for, as they come or all at the end.
struct CheckReport {
  private let format: CheckCommand.Format
  private let isPlain: Bool
  private let phrases: Phrases
  private let language: String
  private var count = 0
  private var strictest = Verdict.allow
  private var evaluations: [EvaluationJSON] = []
  private var diagnostics: [Diagnostic] = []

  init(format: CheckCommand.Format, isPlain: Bool, language: String) {
    self.format = format
    self.isPlain = isPlain
    self.language = language
    phrases = Phrases.inLanguage(language)
  }

  mutating func add(
    _ evaluation: Evaluation, name: String, practice: OfferedPractice? = nil
  ) throws {
    count += 1
    strictest = max(strictest, evaluation.verdict)
    switch format {
    case .text where isPlain:
      try StandardOutput.shared.write(
        EvaluationPlain(phrases: phrases, practice: practice).render(evaluation, name: name))
    case .text:
      let renderer = EvaluationText(
        style: .forStandardOutput, phrases: phrases, practice: practice)
      let separator = count > 1 ? "\n" : ""
      try StandardOutput.shared.write(separator + renderer.render(evaluation, name: name))
    case .json:
      evaluations.append(
        EvaluationJSON(evaluation, name: name, language: language, practice: practice?.json))
    case .sarif, .github: diagnostics += evaluation.diagnostics(name: name)
    }
  }

  /// Writes what is written at the end.
  ///
  /// - Parameter unchecked: sentences about files that were not checked.
  func finish(unchecked: [String]) throws {
    let diagnostics =
      diagnostics + unchecked.map { Diagnostic("not-checked", .error, $0) }
    switch format {
    case .text: break
    case .json:
      let all = Summary(
        verdict: strictest.name, evaluations: evaluations, unchecked: unchecked)
      try StandardOutput.shared.write(JSONText.encode(all))
    case .sarif:
      let renderer = SARIFRenderer(version: EngineVersion.current)
      try StandardOutput.shared.write(renderer.render(diagnostics))
    case .github:
      try StandardOutput.shared.write(GitHubRenderer().render(diagnostics))
    }
  }

  private struct Summary: Encodable {
    var verdict: String
    var evaluations: [EvaluationJSON]
    var unchecked: [String]
  }
}
