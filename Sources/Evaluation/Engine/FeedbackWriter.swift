import Detection
import PolicyPacks

/// Turns what was found into words for the person who asked, in their language.
struct FeedbackWriter {
  private let check: Check
  private let language: String
  private let wording: EngineWording

  init(_ check: Check) {
    self.check = check
    let wanted = check.requester.language ?? check.pack.languages.first ?? "en"
    // Where the pack does not speak the region's language, the language's own words will do.
    language =
      check.pack.languages.contains(wanted)
      ? wanted : String(wanted.prefix { $0 != "-" && $0 != "_" })
    wording = EngineWording.inLanguage(language)
  }

  func findings(_ rulings: [Ruling], _ redaction: Redaction?) -> [Feedback] {
    let placeholders = Dictionary(
      (redaction?.replacements ?? []).map { ($0.range.upperBound, $0.placeholder) }
    ) { first, _ in first }
    return rulings.filter { $0.verdict > .allow || $0.exception != nil }.map { ruling in
      finding(ruling, placeholder: placeholders[ruling.finding.range.upperBound])
    }
  }

  private func finding(_ ruling: Ruling, placeholder: String?) -> Feedback {
    let finding = ruling.finding
    let values = [
      "tool": check.tool?.title ?? wording.noTool,
      "placeholder": placeholder.map { $0.isEmpty ? wording.nothing : $0 } ?? wording.placeholder,
      "task": check.draft.task?.description ?? wording.noTask,
      "workflow": ruling.cell?.workflow.flatMap { check.pack.workflows[$0] } ?? wording.approval,
    ]
    var feedback = feedback(.finding, ruling.rule, ruling.verdict, values)
    feedback.range = finding.range
    feedback.confidence = finding.confidence
    feedback.isSample = finding.isSample
    feedback.placeholder = placeholder
    if ruling.verdict == .approval {
      feedback.workflow = ruling.cell?.workflow.flatMap { check.pack.workflows[$0] }
    }
    feedback.origin = ruling.cell?.origin
    feedback.exception = ruling.exception
    feedback.learn = check.pack.detectors.first { $0.detector.id == ruling.rule }?.learn
    return feedback
  }

  func requirement(_ rule: RuleID) -> Feedback {
    var feedback = feedback(
      .requirement, rule, .warn,
      [
        "tool": check.tool?.title ?? wording.noTool,
        "task": check.draft.task?.description ?? wording.noTask,
        "placeholder": wording.placeholder, "workflow": wording.approval,
      ])
    feedback.origin = check.pack.drafts[rule]?.origin
    return feedback
  }

  func unevaluated(_ rule: RuleID) -> Feedback {
    engineFeedback(
      .unevaluated, rule, check.pack.onDetectorError, wording.unevaluated,
      [
        "rule": rule.description
      ])
  }

  func unknownTool() -> Feedback {
    let tools = check.pack.tools.keys.sorted().map(\.description).joined(separator: ", ")
    return engineFeedback(
      .unknownTool, "unknown-tool", check.pack.unknownTool, wording.unknownTool,
      [
        "tool": check.toolID?.description ?? "", "tools": tools,
      ])
  }

  func tooLarge() -> Feedback {
    engineFeedback(
      .tooLarge, "draft-too-large", .block, wording.tooLarge,
      [
        "limit": "\(check.pack.maxDraftBytes)"
      ])
  }

  func repaired(at place: Range<Int>) -> Feedback {
    var feedback = engineFeedback(.repaired, "invalid-utf-8", .warn, wording.repaired, [:])
    feedback.range = place
    return feedback
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

  private func engineFeedback(
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
