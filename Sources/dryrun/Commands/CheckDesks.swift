import Desks
import Detection
import Evaluation
import Foundation
import Groundedness
import PolicyPacks
import RemoteDesks

/// Checks on this machine, with the data that are here.
struct LocalCheckDesk {
  /// What checks have to do with the data.
  let desk: CheckDesk
  let engine: Engine
  let plugins: any PluginDetectors
  let command: CheckCommand
  let language: String
  /// What outputs must stand in; `nil` if nobody gave a source.
  let sources: [GroundingSource]?

  func check(_ text: SensitiveText) async throws(CommandError) -> CheckRun.Checked {
    let evaluation = try await evaluation(of: text)
    return CheckRun.Checked(
      evaluation: evaluation,
      offer: try desk.offer(
        for: evaluation, task: command.chosenTask, language: language,
        policy: command.policy.policy))
  }

  private func evaluation(of text: SensitiveText) async throws(CommandError) -> Evaluation {
    let (tool, task) = (command.chosenTool, command.chosenTask)
    let requester = Requester(language: language)
    guard command.output.isEmpty else {
      let output = Output(text, tool: tool, task: task, sources: sources)
      return await engine.evaluate(output, for: requester, at: .now, asking: plugins)
    }
    return try await desk.evaluation(
      of: Draft(text, tool: tool, task: task), by: engine, for: requester, asking: plugins)
  }
}

/// Checks on a server, under the pack that somebody works under there.
struct RemoteCheckDesk {
  let server: ServerConnection
  let command: CheckCommand
  let language: String

  func check(_ text: SensitiveText) async throws(CommandError) -> CheckRun.Checked {
    if text.firstRepair != nil {
      StandardError.write("dryrun: some bytes were no UTF-8, and were replaced\n")
    }
    let question = CheckQuestion(
      command.output.isEmpty ? .draft : .output, text.string, tool: command.chosenTool,
      task: command.chosenTask, language: language, sources: try sources())
    do {
      let checked = try await server.check(question, text)
      for reason in checked.uncounted { StandardError.write("dryrun: \(reason)\n") }
      return CheckRun.Checked(
        evaluation: checked.evaluation, offer: checked.offer.map { OfferedPractice($0) })
    } catch { throw CommandError(error) }
  }

  private func sources() throws(CommandError) -> [CheckQuestion.Source]? {
    guard !command.source.isEmpty else { return nil }
    var sources: [CheckQuestion.Source] = []
    for path in command.source {
      let source = try SourceFile.read(path)
      sources.append(
        .init(name: source.name, text: String(decoding: source.bytes, as: UTF8.self)))
    }
    return sources
  }
}

extension CheckCommand {
  /// The tool that was named.
  var chosenTool: ToolID? { tool.map { ToolID($0) } }
  /// The task that was named.
  var chosenTask: TaskID? { task.map { TaskID($0) } }
}
