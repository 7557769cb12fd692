import Detection
import PluginKit
import PolicyPacks

/// Turns what was found into words for the person who asked, in their language.
struct FeedbackWriter {
  let check: Check
  let language: String
  let wording: EngineWording

  init(_ check: Check) {
    self.check = check
    language = FeedbackWriter.language(check.requester.language, of: check.pack)
    wording = EngineWording.inLanguage(language)
  }

  /// The language that somebody asked for, or else the pack's first one, so that nobody who asks for a
  /// third one reads two at once.
  static func language(_ wanted: String?, of pack: PolicyPack) -> String {
    let first = pack.languages.first ?? "en"
    guard let wanted, !pack.languages.contains(wanted) else { return wanted ?? first }
    // Where the pack does not speak the region's language, the language's own words will do.
    let primary = String(wanted.prefix { $0 != "-" && $0 != "_" })
    let isSpoken =
      pack.languages.contains(primary) || pack.translations[primary] != nil
      || EngineWording.languages.contains(primary)
    return isSpoken ? primary : first
  }

  func findings(_ rulings: [Ruling], _ redaction: Redaction?) -> [Feedback] {
    let placeholders = Dictionary(
      (redaction?.replacements ?? []).map { ($0.range.upperBound, $0.placeholder) }
    ) { first, _ in first }
    let spoken = rulings.filter { $0.verdict > .allow || $0.exception != nil || $0.approval != nil }
    let combined = spoken.filter { check.pack.combinations[$0.rule] != nil }
    let single = spoken.filter { check.pack.combinations[$0.rule] == nil }.map { ruling in
      finding(ruling, placeholder: placeholders[ruling.finding.range.upperBound])
    }
    return combined.map(\.rule).unique.compactMap { rule in
      combination(rule, combined.filter { $0.rule == rule })
    } + single
  }

  /// One feedback for all the findings that are more sensitive together.
  private func combination(_ rule: RuleID, _ rulings: [Ruling]) -> Feedback? {
    guard let first = rulings.first, let combination = check.pack.combinations[rule] else {
      return nil
    }
    let classes = rulings.flatMap(\.finding.allClasses).unique.filter { dataClass in
      !combination.condition.classes.isDisjoint(with: dataClass.lineage)
    }
    let names = classes.map { check.pack.title(of: $0, language: language) ?? $0.description }
    let engine = wording.combination
    let values = [
      "classes": names.sorted().joined(separator: ", "), "level": combination.level.name,
      "actual": "\(rulings.count)", "tool": toolTitle ?? wording.noTool,
      "task": check.task?.description ?? wording.noTask, "placeholder": wording.placeholder,
      "workflow": workflowTitle(first) ?? wording.approval,
    ]
    let message =
      check.pack.message(for: rule, language: language)?.completed(by: engine) ?? engine
    var feedback = engineFeedback(.combination, rule, first.verdict, message, values)
    feedback.range = first.finding.range
    decorate(&feedback, with: first)
    return feedback
  }

  /// What people call the tool.
  var toolTitle: String? { check.tool.map { check.pack.title(of: $0, language: language) } }

  private func workflowTitle(_ ruling: Ruling) -> String? {
    ruling.cell?.workflow.flatMap { check.pack.title(of: $0, language: language) }
  }

  private func decorate(_ feedback: inout Feedback, with ruling: Ruling) {
    if ruling.verdict == .approval { feedback.workflow = workflowTitle(ruling) }
    feedback.origin = ruling.cell?.origin
    feedback.exception = ruling.exception
    feedback.approval = ruling.approval
    // What somebody agreed to needs no repair.
    if ruling.approval != nil { feedback.fix = nil }
  }

  private func finding(_ ruling: Ruling, placeholder: String?) -> Feedback {
    let finding = ruling.finding
    let values = [
      "tool": toolTitle ?? wording.noTool,
      "placeholder": placeholder.map { $0.isEmpty ? wording.nothing : $0 } ?? wording.placeholder,
      "task": check.task?.description ?? wording.noTask,
      "workflow": workflowTitle(ruling) ?? wording.approval,
    ]
    var feedback = feedback(.finding, ruling.rule, ruling.verdict, values)
    feedback.range = finding.range
    feedback.confidence = finding.confidence
    feedback.isSample = finding.isSample
    feedback.disguises = finding.disguises
    let remarks = [feedback.why].compactMap { $0 } + remarks(on: finding)
    feedback.why = remarks.isEmpty ? nil : remarks.joined(separator: " ")
    feedback.placeholder = placeholder
    decorate(&feedback, with: ruling)
    feedback.learn = check.pack.detectors.first { $0.detector.id == ruling.rule }?.learn
    return feedback
  }

  /// What is said of a finding beyond what its rule says of all of them, in sentences.
  private func remarks(on finding: Finding) -> [String] {
    let tables = finding.evidence.compactMap { evidence -> String? in
      guard case .table(let rows, let columns) = evidence else { return nil }
      return wording.table(rows, columns.count)
    }
    return tables + (finding.disguises.isEmpty ? [] : [wording.disguise(finding.disguises)])
  }

  /// What is said of something beside findings.
  func feedback(for cause: Assessment.Cause) -> Feedback {
    switch cause.kind {
    case .requirement: return requirement(cause)
    case .unknownTool: return unknownTool(cause)
    case .tooLarge:
      let limit = ["limit": "\(check.pack.maxDraftBytes)"]
      return engineFeedback(.tooLarge, cause.rule, cause.verdict, wording.tooLarge, limit)
    case .repaired:
      var feedback = engineFeedback(.repaired, cause.rule, cause.verdict, wording.repaired, [:])
      feedback.range = check.text.firstRepair
      return feedback
    case .unevaluated where cause.trouble != nil: return pluginTrouble(cause)
    case .unevaluated where cause.datasetTrouble != nil: return datasetTrouble(cause)
    case .unevaluated where cause.rule == Unevaluated.encodedText.rule:
      return engineFeedback(.unevaluated, cause.rule, cause.verdict, wording.encodedText, [:])
    case .unevaluated, .finding, .combination, .format, .claim:
      let rule = ["rule": cause.rule.description]
      return engineFeedback(.unevaluated, cause.rule, cause.verdict, wording.unevaluated, rule)
    }
  }

  /// Which plugin did not answer, and what that means.
  private func pluginTrouble(_ cause: Assessment.Cause) -> Feedback {
    let rule = check.pack.detectors.first { $0.detector.id == cause.rule }
    let message = check.pack.message(for: cause.rule, language: language)
    return engineFeedback(
      .unevaluated, cause.rule, cause.verdict, wording.pluginTrouble,
      [
        "rule": message?.title ?? cause.rule.description,
        "plugin": rule?.plugin?.plugin.name ?? "",
        "reason": cause.trouble.map(wording.trouble) ?? "",
      ])
  }

  /// Which list could not be searched, and what to do.
  private func datasetTrouble(_ cause: Assessment.Cause) -> Feedback {
    let message = check.pack.message(for: cause.rule, language: language)
    return engineFeedback(
      .unevaluated, cause.rule, cause.verdict, wording.datasetTrouble,
      [
        "rule": message?.title ?? cause.rule.description,
        "reason": cause.datasetTrouble.map(wording.datasetReason) ?? "",
      ])
  }

  private func requirement(_ cause: Assessment.Cause) -> Feedback {
    var feedback = feedback(
      .requirement, cause.rule, cause.verdict,
      [
        "tool": toolTitle ?? wording.noTool,
        "task": check.task?.description ?? wording.noTask,
        "placeholder": wording.placeholder, "workflow": wording.approval,
      ])
    feedback.origin = check.pack.drafts[cause.rule]?.origin
    return feedback
  }

  private func unknownTool(_ cause: Assessment.Cause) -> Feedback {
    let tools = check.pack.tools.keys.sorted().map(\.description).joined(separator: ", ")
    return engineFeedback(
      .unknownTool, cause.rule, cause.verdict, wording.unknownTool,
      ["tool": check.toolID?.description ?? "", "tools": tools])
  }

  private func feedback(
    _ kind: Feedback.Kind, _ rule: RuleID, _ verdict: Verdict, _ values: [String: String]
  ) -> Feedback {
    let message = check.pack.message(for: rule, language: language) ?? Message()
    let title = message.title ?? message.short ?? rule.description
    return Feedback(
      kind: kind, rule: rule, verdict: verdict, title: title,
      short: (message.short ?? title).filled(values), why: message.why?.filled(values),
      fix: message.fix?.filled(values))
  }

  func engineFeedback(
    _ kind: Feedback.Kind, _ rule: RuleID, _ verdict: Verdict, _ message: Message,
    _ values: [String: String]
  ) -> Feedback {
    Feedback(
      kind: kind, rule: rule, verdict: verdict, title: (message.title ?? "").filled(values),
      short: (message.short ?? "").filled(values), why: message.why?.filled(values),
      fix: message.fix?.filled(values))
  }
}

extension String {
  /// The text with the names in braces replaced by their values; unknown ones stay.
  func filled(_ values: [String: String]) -> String {
    guard contains("{") else { return self }
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      result += values[String(name)] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
