import ArgumentParser
import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks

/// One run of `dryrun check`.
struct CheckRun {
  let engine: Engine
  let command: CheckCommand
  let language: String

  /// Checks every file and says what came of it.
  func all(_ files: InputFiles) throws -> ExitCode {
    var report = CheckReport(format: command.format, isPlain: command.plain, language: language)
    var (strictest, hasUnreadable) = (Verdict.allow, false)
    var notText: [String] = []
    var progress = ProgressBar(total: files.paths.count)
    for (index, path) in files.paths.enumerated() {
      progress.update(index)
      do {
        let input = try TextInput(path, limit: engine.pack.maxDraftBytes)
        let evaluation = evaluate(input.text)
        strictest = max(strictest, evaluation.verdict)
        progress.makeRoom()
        try report.add(evaluation, name: input.name)
      } catch let error as CommandError {
        progress.clear()
        if files.found.contains(path) {
          notText.append(error.message)
        } else {
          StandardError.write("dryrun: \(error.message)\n")
          hasUnreadable = true
        }
      }
    }
    progress.clear()
    try report.finish()
    for message in notText { StandardError.write("dryrun: not checked: \(message)\n") }
    if strictest >= command.failOn.verdict { return ExitStatus.findings }
    return hasUnreadable ? ExitStatus.wrongCommand : ExitStatus.fine
  }

  /// Prints the compliant text of one file, and keeps what was taken out if that was asked for.
  func fixed(_ path: String) throws -> ExitCode {
    let input = try TextInput(path, limit: engine.pack.maxDraftBytes)
    let evaluation = evaluate(input.text)
    let hasRewrite = evaluation.rewrite != nil
    let verdict = evaluation.verdictAfterRewrite
    if let file = command.vault {
      try VaultFile(evaluation.rewrite?.vault ?? Vault(), at: .now).write(to: file)
    }
    // What was not checked has no compliant version.
    let isUnchecked = evaluation.feedback.contains { $0.kind == .tooLarge }
    if !isUnchecked {
      try StandardOutput.shared.write(evaluation.rewrite?.text.bytes ?? input.text.bytes)
    }
    let phrases = Phrases.inLanguage(language)
    if hasRewrite || verdict > .allow {
      let renderer = EvaluationPlain(phrases: phrases)
      StandardError.write(renderer.render(evaluation, name: input.name))
    }
    return verdict >= command.failOn.verdict ? ExitStatus.findings : ExitStatus.fine
  }

  private func evaluate(_ text: SensitiveText) -> Evaluation {
    let draft = Draft(
      text, tool: command.tool.map { ToolID($0) }, task: command.task.map { TaskID($0) })
    return engine.evaluate(draft, for: Requester(language: language), at: .now)
  }
}

extension Evaluation {
  /// The verdict once the rewrite is sent instead: what data caused is gone, the rest stays.
  var verdictAfterRewrite: Verdict {
    let rest = feedback.filter { $0.kind != .finding }.map(\.verdict)
    return rest.reduce(rewrite?.verdict ?? .allow, max)
  }
}
