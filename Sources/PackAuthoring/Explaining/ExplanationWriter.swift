import Detection
import Diagnostics
import Evaluation
import PolicyPacks

/// Puts what the engine looked at into words.
struct ExplanationWriter {
  let trace: EvaluationTrace
  let pack: PolicyPack
  let places: PackPlaces
  let text: SourceText
  /// The only rule to speak of; without one, all are.
  let only: RuleID?
  let requester: Requester
  let task: TaskID?

  /// Spans by position, then what is about the text as a whole.
  func entries() -> [Explanation.Entry] {
    let findings = trace.rulings.map(\.ruling.finding)
    let matches = trace.detection?.matches ?? []
    var spans = zip(findings, trace.rulings).map { finding, ruling in
      let own = matches.filter { $0.fate.finding.map { $0.isSameSpan(as: finding) } ?? false }
      return entry(finding.range, own.map(MatchWords(self).part) + [RulingWords(self).part(ruling)])
    }
    let lost = matches.filter { $0.fate.finding == nil }
    for range in Set(lost.map(\.range)) {
      let parts = lost.filter { $0.range == range }.map(MatchWords(self).part)
      spans.append(entry(range, parts, counts: false))
    }
    spans.sort { ($0.start ?? 0, $0.end ?? 0) < ($1.start ?? 0, $1.end ?? 0) }
    return (spans + wholes()).compactMap(wanted)
  }

  /// The entry without what nobody asked about; `nil` if nothing of it was asked about.
  private func wanted(_ entry: Explanation.Entry) -> Explanation.Entry? {
    guard let only else { return entry }
    return entry.parts.contains { $0.rule == only.description } ? entry : nil
  }

  private func entry(
    _ range: Range<Int>, _ parts: [Explanation.Part], counts: Bool = true
  ) -> Explanation.Entry {
    let position = Location(text, range).position
    return Explanation.Entry(
      value: value(range), line: position.line, column: position.column, start: range.lowerBound,
      end: range.upperBound, counts: counts, parts: parts)
  }

  /// Requirements on drafts, and what else has a verdict.
  private func wholes() -> [Explanation.Entry] {
    let requirements = trace.requirements.map { rule, standing in
      let count = pack.drafts[rule]?.anyOf.count ?? 0
      let words =
        switch standing {
        case .met: count == 1 ? "its pattern matches" : "one of its \(count) patterns matches"
        case .unmet:
          count == 1 ? "its pattern matches nowhere" : "none of its \(count) patterns matches"
        case .unevaluated: "a pattern needs too many steps on this text, so nobody knows"
        }
      let step = Explanation.Step(
        label: "patterns", words: words, place: pack.drafts[rule]?.origin.description)
      return Explanation.Part(
        rule: rule.description, steps: [step],
        outcome: standing == .met ? "the draft has it" : "as drafts for this task should have it",
        verdict: standing == .unmet ? Verdict.warn.name : nil)
    }
    let causes = trace.causes.filter { $0.kind != .requirement }.map(part)
    return (requirements + causes).map { part in
      Explanation.Entry(counts: part.verdict != nil, parts: [part])
    }
  }

  private func part(_ cause: Assessment.Cause) -> Explanation.Part {
    let (label, words, key): (String, String, String?) =
      switch cause.kind {
      case .unknownTool:
        (
          "tool", "the pack does not know '\(trace.evaluation.tool?.description ?? "")'",
          "unknownTool"
        )
      case .tooLarge:
        (
          "size", "\(text.bytes.count) bytes, and at most \(pack.maxDraftBytes) are checked",
          "maxDraftBytes"
        )
      case .repaired: ("bytes", "some bytes are not UTF-8 and were replaced by U+FFFD", nil)
      case .unevaluated where cause.trouble != nil:
        ("plugin", "the plugin gave no answer for this text", "onDetectorError")
      case .unevaluated where cause.datasetTrouble != nil:
        ("dataset", "its entries could not be searched for", "onDetectorError")
      case .unevaluated where cause.rule == Unevaluated.encodedText.rule:
        (
          "limit", "more is encoded in this text, or more often, than is read", "onDetectorError"
        )
      case .unevaluated, .finding, .requirement, .combination, .format, .claim:
        (
          "limit", "a pattern needs too many steps on this text, so it was given up",
          "onDetectorError"
        )
      }
    let step = Explanation.Step(
      label: label, words: words, place: key.flatMap { places.origin("pack", $0)?.description })
    return Explanation.Part(
      rule: cause.rule.description, steps: [step], outcome: key.map { "as \($0) says" } ?? "",
      verdict: cause.verdict.name)
  }
}

extension ExplanationWriter {
  /// What the text says somewhere, made visible, and cut where it is long.
  func value(_ range: Range<Int>) -> String {
    let text = Excerpt.visible(text.string(in: range))
    return text.count > 60 ? text.prefix(57) + "…" : text
  }

  /// A word of the text with its place.
  func word(at range: Range<Int>) -> String {
    let position = Location(text, range).position
    return "«\(value(range))» at \(position.line):\(position.column)"
  }

  /// Where a key of a detector stands, or else the detector.
  func place(_ rule: RuleID, _ key: String) -> String? {
    let detector = pack.detectors.first { $0.detector.id == rule }
    return (places.origin("detectors", rule.description, key) ?? detector?.origin)?.description
  }
}

extension MatchTrace.Fate {
  /// The finding that it is, or that speaks for it.
  var finding: Finding? {
    switch self {
    case .finding(let finding), .hidden(let finding): finding
    case .invalid, .tooRegular, .neverCounts, .unsure, .placeholder: nil
    }
  }
}

extension Finding {
  func isSameSpan(as other: Finding) -> Bool { rule == other.rule && range == other.range }
}
