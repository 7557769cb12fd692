import ArgumentParser
import Desks
import Detection
import Diagnostics
import Evaluation
import Foundation
import Groundedness
import PluginHost
import PluginKit
import PolicyPacks

/// One round with a tool: the draft is checked, sent, answered, and the answer checked.
struct Round {
  let engine: Engine
  let tool: Tool
  let use: PluginUse
  let task: TaskID?
  /// What the answer must stand in; `nil` if nobody gave a source.
  let sources: [GroundingSource]?
  let language: String
  /// What checks have to do with the data.
  let desk: CheckDesk
  let options: RoundCommand
  let telling: RoundTelling

  private var requester: Requester { Requester(language: language) }

  /// Runs it; returns the exit code.
  func run(_ text: SensitiveText, on host: PluginHost) async throws -> ExitCode {
    let plugins = HostedDetectors(host: host)
    var report = RoundReport()
    let draft = try await desk.evaluation(
      of: Draft(text, tool: tool.id, task: task), by: engine, for: requester, asking: plugins)
    let offer = try desk.offer(
      for: draft, task: task, language: language, policy: options.policy.policy)
    report.draft = draft
    report.practice = offer
    telling.draft(draft, offer)
    guard let sent = sentText(draft) else {
      telling.notSent(draft)
      try report.finish(options.format, language)
      return ExitStatus.findings
    }
    report.isRedacted = sent.vault != nil
    let answer = try await answer(to: sent, on: host)
    report.answer = answer
    let output = Output(
      answer.text, tool: tool.id, task: task, sources: sources.map { hidden($0, by: sent.vault) })
    let checked = await engine.evaluate(output, for: requester, at: .now, asking: plugins)
    report.output = checked
    telling.output(checked)
    let restoration = sent.vault.map { Restoration(of: answer.text.bytes, from: $0) }
    report.restoration = restoration
    return try finish(report, checked)
  }

  private func finish(_ report: RoundReport, _ checked: Evaluation) throws -> ExitCode {
    let isComplete = report.answer?.end.finish == .complete && !checked.text.bytes.isEmpty
    let isStopped = checked.verdict >= options.failOn.verdict || !isComplete
    if options.format == .json {
      var shown = report
      if isStopped { shown.withhold() }
      try shown.finish(.json, language)
    } else {
      if !isStopped, let restoration = report.restoration { telling.restored(restoration) }
      try telling.result(report, isStopped: isStopped)
    }
    return isStopped ? ExitStatus.findings : ExitStatus.fine
  }

  /// What may be sent: the text, or what was chosen instead; `nil` if nothing may.
  private func sentText(_ draft: Evaluation) -> SentText? {
    if options.redact, let rewrite = draft.rewrite {
      return draft.verdictAfterRewrite < options.failOn.verdict
        ? SentText(text: rewrite.text, vault: rewrite.vault) : nil
    }
    return draft.verdict < options.failOn.verdict ? SentText(text: draft.text) : nil
  }

  /// Sends the text, and hands on the answer as it arrives.
  private func answer(to sent: SentText, on host: PluginHost) async throws -> RoundAnswer {
    do {
      let plugin = try await host.tool(use)
      let provenance = await host.provenance(of: use)
      telling.sent(sent, to: tool, through: provenance)
      let limit = await host.callLimit(of: use)
      let call = Call(
        within: options.timeout.map { .seconds($0) } ?? limit, language: language)
      var request = ToolRequest(prompt: sent.text.string, task: task?.description)
      request.seed = options.seed
      let pieces = Pieces()
      let start = ContinuousClock.now
      let end = try await plugin.complete(request, call) { piece in
        await pieces.add(piece)
        try telling.piece(piece)
      }
      let answer = RoundAnswer(
        text: SensitiveText(await pieces.text), end: end, plugin: provenance,
        time: .now - start)
      telling.answered(answer)
      return answer
    } catch let failure as PluginFailure {
      telling.endOfPieces()
      throw CommandError("nothing was answered: \(await words(for: failure, on: host))")
    }
  }

  /// What happened; a plugin that is part of this program says in its own words what to do.
  private func words(for failure: PluginFailure, on host: PluginHost) async -> String {
    guard case .answered(let error) = failure.kind,
      await host.provenance(of: use)?.confinement == .inProcess
    else { return failure.message }
    return "the plugin '\(failure.plugin)' says: \(Excerpt.visible(error.description))"
  }

  /// The sources with the same placeholders that the tool saw.
  private func hidden(_ sources: [GroundingSource], by vault: Vault?) -> [GroundingSource] {
    guard let vault else { return sources }
    // The longest first, so that no value is cut by one that it holds.
    let values = vault.values.sorted { $0.value.utf8.count > $1.value.utf8.count }
    return sources.map { source in
      let text = values.reduce(String(decoding: source.bytes, as: UTF8.self)) { text, entry in
        text.replacingOccurrences(of: entry.value, with: entry.key)
      }
      return GroundingSource(name: source.name, text)
    }
  }
}

/// What is sent to a tool, and what undoes its placeholders.
struct SentText {
  var text: SensitiveText
  var vault: Vault?
}

/// What a tool answered.
struct RoundAnswer {
  var text: SensitiveText
  var end: ToolEnd
  var plugin: PluginProvenance?
  var time: Duration
}

/// The pieces of an answer, put together.
private actor Pieces {
  private(set) var text = ""

  func add(_ piece: String) { text += piece }
}
