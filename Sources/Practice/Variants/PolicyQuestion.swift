import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks

/// Asks the engine what the policy says to a text of an exercise.
///
/// Practice knows no exceptions: they hold for some people and for a while, and what is right must stay so.
/// So texts are checked at a moment before any exception, for somebody who is in no group.
struct PolicyQuestion: Sendable {
  let engine: Engine
  let plugins: any PluginDetectors
  let tool: ToolID?
  let task: TaskID?
  let language: String

  /// The moment of every check in practice.
  static let moment = Date(timeIntervalSince1970: 0)

  private var requester: Requester { Requester(language: language) }

  /// What the policy says to a draft.
  func evaluation(of text: String) async -> Evaluation {
    await engine.evaluate(
      Draft(text, tool: tool, task: task), for: requester, at: Self.moment, asking: plugins)
  }

  /// What the policy says to a text that a key is found in.
  ///
  /// - Throws: `VariantError` if a rule could not be evaluated: what nobody knows is no key.
  func key(in text: String, at location: Location) async throws(VariantError) -> Evaluation {
    let evaluation = await evaluation(of: text)
    let open = evaluation.feedback.first { $0.kind == .unevaluated || $0.kind == .tooLarge }
    if let open { throw VariantError(.notEvaluated(open.rule), at: location) }
    return evaluation
  }

  /// What the policy says to an output.
  func evaluation(of output: Output) async -> Evaluation {
    await engine.evaluate(output, for: requester, at: Self.moment, asking: plugins)
  }

  /// What is not as a format asks; `nil` if the pack has no such format.
  func feedback(on output: Output, format: FormatID) async -> [Feedback]? {
    let asked =
      engine.asksPlugins
      ? await engine.asking(plugins, about: [output.text], language: language) : engine
    return asked.feedback(on: output, format: format, for: requester, at: Self.moment)
  }
}
