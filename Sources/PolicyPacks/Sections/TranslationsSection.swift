import Detection
import Diagnostics

/// The section `translations`: language, then rule, then words.
enum TranslationsSection {
  typealias Item = Located<(language: String, rule: RuleID, message: Message)>

  static let section = Section(
    "translations", "Messages of rules in the pack's further languages, by language and rule.",
    language.entries(of: "translations", "language")
  ) { languages, document, _ in document.translations += languages.flatMap { $0 } }

  private struct TranslationKeys: Keys {
    let title = Key("title", .text, "What people call the rule.")
    let words = MessageKeys(Message.factPlaceholders)
  }

  private static let message = Shape<Message>.mapping(
    TranslationKeys(), called: { "the translation of '\($0)'" }
  ) { fields in
    Message(
      title: fields.title, short: fields.words.short, why: fields.words.why, fix: fields.words.fix)
  }.named("translation")

  private static let language = Shape<[Item]>(
    ["type": "object", "additionalProperties": message.schema]
  ) { language, reading in
    let label = "the language '\(language.name)'"
    return language.value.pairs(label, reading.problems)?.compactMap { pair in
      guard let rule = Shape.reference(\.rules, "rule").read(Entry("rule", pair.key), reading),
        let message = message.read(Entry(rule.description, pair.value), reading)
      else { return nil }
      return Located(value: (language.name, rule, message), location: pair.key.location)
    }
  }
}
