import ArgumentParser
import Desks
import Detection
import Diagnostics
import Evaluation
import Foundation
import Groundedness
import PolicyPacks

/// One run of `dryrun check`.
struct CheckRun {
  let engine: Engine
  let plugins: any PluginDetectors
  let command: CheckCommand
  let language: String
  /// What outputs must stand in; `nil` if nobody gave a source.
  let sources: [GroundingSource]?
  /// What checks have to do with the data.
  let desk: CheckDesk

  /// Checks every file and says what came of it.
  func all(_ files: InputFiles) async throws -> ExitCode {
    var report = CheckReport(format: command.format, isPlain: command.plain, language: language)
    var strictest = Verdict.allow
    var unchecked = files.unchecked
    var progress = ProgressBar(total: files.paths.count)
    for (index, path) in files.paths.enumerated() {
      progress.update(index)
      do {
        let input = try TextInput(path, limit: engine.pack.maxDraftBytes)
        let evaluation = try await evaluate(input.text)
        strictest = max(strictest, evaluation.verdict)
        progress.makeRoom()
        let offer = try offer(for: evaluation)
        try report.add(evaluation, name: input.name, practice: offer)
      } catch let error as CommandError {
        unchecked.append(error.message)
      }
    }
    progress.clear()
    try report.finish(unchecked: unchecked)
    for message in unchecked { StandardError.write("dryrun: \(message)\n") }
    if strictest >= command.failOn.verdict { return ExitStatus.findings }
    return unchecked.isEmpty ? ExitStatus.fine : ExitStatus.wrongCommand
  }

  /// Prints the compliant text of one file, and keeps what was taken out if that was asked for.
  ///
  /// A text that would still be stopped is not printed: whoever sends the output on must be able to
  /// rely on it.
  func fixed(_ path: String) async throws -> ExitCode {
    let input = try TextInput(path, limit: engine.pack.maxDraftBytes)
    let evaluation = try await evaluate(input.text)
    let verdict = evaluation.verdictAfterRewrite
    if evaluation.verdict > .allow {
      let offer = try offer(for: evaluation)
      let renderer = EvaluationPlain(phrases: Phrases.inLanguage(language), practice: offer)
      StandardError.write(renderer.render(evaluation, name: input.name))
    }
    guard verdict < command.failOn.verdict else {
      StandardError.write("dryrun: a rewrite alone does not help here, so nothing was printed\n")
      return ExitStatus.findings
    }
    if let file = command.vault {
      try VaultFile(evaluation.rewrite?.vault ?? Vault(), at: .now).write(to: file)
    }
    try StandardOutput.shared.write(evaluation.rewrite?.text.bytes ?? input.text.bytes)
    return ExitStatus.fine
  }

  private var task: TaskID? { command.task.map { TaskID($0) } }

  private func evaluate(_ text: SensitiveText) async throws(CommandError) -> Evaluation {
    let tool = command.tool.map { ToolID($0) }
    let requester = Requester(language: language)
    guard command.output.isEmpty else {
      let output = Output(text, tool: tool, task: task, sources: sources)
      return await engine.evaluate(output, for: requester, at: .now, asking: plugins)
    }
    return try await desk.evaluation(
      of: Draft(text, tool: tool, task: task), by: engine, for: requester, asking: plugins)
  }

  private func offer(for evaluation: Evaluation) throws(CommandError) -> OfferedPractice? {
    try desk.offer(
      for: evaluation, task: task, language: language, policy: command.policy.policy)
  }
}

extension Evaluation {
  /// The verdict once the rewrite is sent instead: what data caused is gone, the rest stays.
  var verdictAfterRewrite: Verdict {
    let rest = feedback.filter { $0.kind != .finding && $0.kind != .combination }.map(\.verdict)
    return rest.reduce(rewrite?.verdict ?? .allow, max)
  }
}
