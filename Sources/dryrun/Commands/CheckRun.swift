import ArgumentParser
import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks

/// One run of `dryrun check`, wherever the checks are made.
struct CheckRun {
  /// What a check came to.
  struct Checked: Sendable {
    var evaluation: Evaluation
    /// The exercise that is offered.
    var offer: OfferedPractice?
  }
  typealias Check = (SensitiveText) async throws -> Checked

  let command: CheckCommand
  let language: String
  /// The most bytes of a text.
  let limit: Int
  /// Checks one text.
  let check: Check

  /// Checks every file and says what came of it.
  func all(_ files: InputFiles) async throws -> ExitCode {
    var report = CheckReport(format: command.format, isPlain: command.plain, language: language)
    var strictest = Verdict.allow
    var unchecked = files.unchecked
    var progress = ProgressBar(total: files.paths.count)
    for (index, path) in files.paths.enumerated() {
      progress.update(index)
      do {
        let input = try TextInput(path, limit: limit)
        let checked = try await check(input.text)
        strictest = max(strictest, checked.evaluation.verdict)
        progress.makeRoom()
        try report.add(checked.evaluation, name: input.name, practice: checked.offer)
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
    let input = try TextInput(path, limit: limit)
    let checked = try await check(input.text)
    let evaluation = checked.evaluation
    let verdict = evaluation.verdictAfterRewrite
    if evaluation.verdict > .allow {
      let renderer = EvaluationPlain(
        phrases: Phrases.inLanguage(language), practice: checked.offer)
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
}

extension Evaluation {
  /// The verdict once the rewrite is sent instead: what data caused is gone, the rest stays.
  var verdictAfterRewrite: Verdict {
    let rest = feedback.filter { $0.kind != .finding && $0.kind != .combination }.map(\.verdict)
    return rest.reduce(rewrite?.verdict ?? .allow, max)
  }
}
