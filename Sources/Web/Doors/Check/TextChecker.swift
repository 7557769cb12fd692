import Desks
public import Detection
public import Evaluation
import Courses
import Foundation
import Groundedness
public import PolicyPacks
import Storage

/// The exercise that is offered after a check, by its task and in a language; `nil` for none.
public typealias PracticeOffering =
  @Sendable (_ evaluation: Evaluation, _ task: TaskID?, _ language: String) -> PracticeJSON?

/// Answers checks: the engine, on threads of its own.
struct TextChecker: Sendable {
  /// Whose draft it is, and where their approvals are.
  struct Person: Sendable {
    let id: PersonID
    let store: Store
  }

  let metrics: ServerMetrics
  private let threads = WorkThreads()

  init(metrics: ServerMetrics) { self.metrics = metrics }

  /// The evaluation of a text under a pack, as JSON.
  ///
  /// - Parameter person: whose text it is; `nil` for anybody, and then no approval counts.
  func check(
    _ request: CheckRequest, by pack: ServedPack, for person: Person?
  ) async throws -> [UInt8] {
    let checked = try await checked(request, by: pack, for: person)
    metrics.noteCheck(checked.evaluation)
    return try await threads.run(on: request.text.utf8.count) {
      let language = request.language ?? "en"
      let json = EvaluationJSON(
        checked.evaluation, name: "text", language: language,
        practice: pack.practice(checked.evaluation, request.chosenTask, language))
      return Array(
        try Self.encoder.encode(CheckAnswer(evaluation: json, uncounted: checked.uncounted)))
    }
  }

  /// The evaluation of a draft that somebody asks about, without the approvals that there are.
  func evaluation(
    of draft: Draft, by pack: ServedPack, _ engine: Engine, language: String
  ) async throws -> Evaluation {
    let requester = Requester(language: language)
    return try await engine.settled(draft.text, language, asking: pack.plugins) { engine in
      try await threads.run { engine.evaluate(draft, for: requester, at: .now) }
    }
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  private func checked(
    _ request: CheckRequest, by pack: ServedPack, for person: Person?
  ) async throws -> CheckDesk.Checked {
    let requester = Requester(language: request.language)
    switch request.kind {
    case .draft:
      let threads = threads
      let size = request.text.utf8.count
      let desk = CheckDesk(person?.store, for: person?.id) { pack.index }
      return try await desk.evaluate(
        request.draft, by: pack.engine(), for: requester, asking: pack.plugins,
        isCounted: request.whole == true
      ) { check in
        // Nobody waits any more if no thread was given; then it does not matter where it is done.
        (try? await threads.run(on: size, check)) ?? check()
      }
    case .output:
      let output = request.output
      return CheckDesk.Checked(
        evaluation: try await pack.engine().settled(
          output.text, request.language, asking: pack.plugins
        ) { engine in
          try await threads.run { engine.evaluate(output, for: requester, at: .now) }
        })
    }
  }
}

extension CheckRequest {
  fileprivate var draft: Draft {
    Draft(SensitiveText(text), tool: chosenTool, task: chosenTask)
  }

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
