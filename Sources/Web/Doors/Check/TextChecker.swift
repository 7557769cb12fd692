public import Detection
public import Evaluation
import Foundation
import Groundedness
public import PolicyPacks

/// The exercise that is offered after a check, by its task and in a language; `nil` for none.
public typealias PracticeOffering =
  @Sendable (_ evaluation: Evaluation, _ task: TaskID?, _ language: String) -> PracticeJSON?

/// Answers checks: the engine, on threads of its own.
struct TextChecker: Sendable {
  let metrics: ServerMetrics
  private let threads = WorkThreads()

  init(metrics: ServerMetrics) { self.metrics = metrics }

  /// The evaluation of a text under a pack, as JSON.
  func check(_ request: CheckRequest, by pack: ServedPack) async throws -> [UInt8] {
    let text = SensitiveText(request.text)
    let evaluation = try await pack.engine().settled(
      text, request.language, asking: pack.plugins
    ) { engine in
      try await threads.run { self.evaluation(of: request, by: engine) }
    }
    metrics.noteCheck(evaluation)
    return try await threads.run {
      let language = request.language ?? "en"
      let json = EvaluationJSON(
        evaluation, name: "text", language: language,
        practice: pack.practice(evaluation, request.chosenTask, language))
      return Array(try Self.encoder.encode(json))
    }
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  private func evaluation(of request: CheckRequest, by engine: Engine) -> Evaluation {
    let requester = Requester(language: request.language)
    switch request.kind {
    case .draft: return engine.evaluate(request.draft, for: requester, at: .now)
    case .output: return engine.evaluate(request.output, for: requester, at: .now)
    }
  }
}

extension CheckRequest {
  fileprivate var draft: Draft { Draft(text, tool: chosenTool, task: chosenTask) }

  fileprivate var output: Output {
    let sources = (sources ?? []).map { GroundingSource(name: $0.name, $0.text) }
    return Output(
      SensitiveText(text), tool: chosenTool, task: chosenTask,
      sources: sources.isEmpty ? nil : sources)
  }

  /// The tool that was chosen; the page's empty choice is none.
  private var chosenTool: ToolID? { tool.flatMap { $0.isEmpty ? nil : ToolID($0) } }
  /// The task that was chosen.
  fileprivate var chosenTask: TaskID? { task.flatMap { $0.isEmpty ? nil : TaskID($0) } }
}
