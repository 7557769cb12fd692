import Detection
import OutputFormats
import PolicyPacks

/// What people read about a rule, each text with its language.
struct RuleMessage: Sendable {
  var title, short, why, fix: SiteText?
}

extension SiteEdition {
  /// What the pack says about a rule: in this language where it can, or else as it stands beside it.
  func message(_ rule: RuleID) -> RuleMessage {
    RuleMessage(
      title: words(\.title, of: rule), short: words(\.short, of: rule),
      why: words(\.why, of: rule), fix: words(\.fix, of: rule))
  }

  /// What people call a rule.
  func title(_ rule: RuleID) -> SiteText {
    let message = message(rule)
    return message.title ?? formatTitle(rule) ?? message.short
      ?? SiteText(pack: rule.description, in: nil)
  }

  /// What a rule of a format is called where the pack calls it nothing.
  private func formatTitle(_ rule: RuleID) -> SiteText? {
    for format in pack.formats.values.map(\.format) {
      if let check = format.checks.first(where: { $0.id == rule }) {
        return SiteText(words.formats.checkName(check.kind))
      }
      if let part = ShapePart.allCases.first(where: { format.rule($0) == rule }) {
        return SiteText(part.title(in: words.language))
      }
    }
    return nil
  }

  private func words(_ field: (Message) -> String?, of rule: RuleID) -> SiteText? {
    let values = values(for: rule)
    for language in [code, SiteWords.primary(code)] {
      guard let text = pack.translations[language]?[rule].flatMap(field) else { continue }
      return self.text(filled(text, values), in: language)
    }
    guard let (own, origin) = ownMessage(rule), let text = field(own) else { return nil }
    return self.text(filled(text, values), from: origin)
  }

  /// The words beside a rule, and where they stand.
  private func ownMessage(_ rule: RuleID) -> (Message, Origin)? {
    if let detector = pack.detectors.first(where: { $0.detector.id == rule }) {
      return (detector.message, detector.origin)
    }
    if let draft = pack.drafts[rule] { return (draft.message, draft.origin) }
    if let combination = pack.combinations[rule] {
      return (combination.message, combination.origin)
    }
    return pack.formats.values.compactMap { format in
      format.messages[rule].map { ($0, format.origin) }
    }.first
  }

  /// What stands for the names in braces where no check was made.
  private func values(for rule: RuleID) -> [String: String] {
    let label = pack.detectors.first { $0.detector.id == rule }?.detector.redactAs ?? ""
    return [
      "tool": words.rules.theTool, "task": words.rules.theTask,
      "placeholder": label.isEmpty ? words.rules.aPlaceholder : "[\(label)_1]",
      "workflow": words.rules.whoever, "actual": "…", "match": "…",
      "limit": limit(of: rule) ?? "…",
    ]
  }

  private func limit(of rule: RuleID) -> String? {
    let checks = pack.formats.values.flatMap(\.format.checks)
    switch checks.first(where: { $0.id == rule })?.kind {
    case .words(let min, let max)?: return (max ?? min).map { "\($0)" }
    case .citations(let min, _)?: return "\(min)"
    case .readingLevel(_, let max, let min)?: return (max ?? min).map { "\($0)" }
    default: return nil
    }
  }

  /// The text with the names in braces replaced; unknown ones stay.
  private func filled(_ text: String, _ values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }.reduce(text) { text, value in
      text.replacing("{\(value.key)}", with: value.value)
    }
  }
}
