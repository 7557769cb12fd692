import Detection
import OutputFormats
import PolicyPacks

extension SiteEdition {
  /// The rules of formats that ask for something, each with what it asks.
  var formatRules: [(rule: RuleID, sentence: String)] {
    pack.formats.sorted { $0.key < $1.key }.flatMap { _, format in
      let parts = format.format.shape.parts.compactMap { part in
        words.formats.part(part, format.format.shape).map { (format.format.rule(part), $0) }
      }
      return parts.filter { !$0.1.isEmpty }
        + format.format.checks.map { ($0.id, words.formats.check($0)) }
    }
  }

  /// What a format's rule asks for.
  func formatSentence(_ rule: RuleID) -> String? {
    formatRules.first { $0.rule == rule }?.sentence
  }

  /// A page for each of them.
  var formatRulePages: [SitePage] {
    formatRules.compactMap { rule, sentence in
      let owner = pack.formats.sorted { $0.key < $1.key }.first {
        $0.value.format.rules.contains(rule)
      }
      guard let (id, format) = owner else { return nil }
      let title = title(rule)
      return SitePage(
        SiteLink.rule(rule.description).page, self.title(format) + .words(": ") + [.text(title)],
        in: .rules,
        below: SiteSection.rules.link,
        [.lead([.text(SiteText(pack: sentence, in: nil))])]
          + reasons(withoutShort(message(rule)), title)
          + [
            .facts([
              Fact(name: words.formats.inParts, value: link(id)),
              Fact(name: words.formats.ifNot, value: badge(format.verdict(for: rule))),
              exceptionFact(rule),
            ])
          ] + failing(rule, of: id) + origin(rule, format.origin))
    }
  }

  /// What is said about an output that breaks a rule is no answer to what the rule asks for.
  private func withoutShort(_ message: RuleMessage) -> RuleMessage {
    var message = message
    message.short = nil
    return message
  }

  private func failing(_ rule: RuleID, of id: FormatID) -> [Block] {
    let examples = (source.formatExamples[id]?.fail ?? []).filter { $0.fails.contains(rule) }
    guard !examples.isEmpty else { return [] }
    return [.heading(2, .words(words.formats.bad))]
      + examples.prefix(2).flatMap { failing($0, of: id) }
  }
}
