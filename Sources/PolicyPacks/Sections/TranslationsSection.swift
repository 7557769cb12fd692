import Detection
import Diagnostics

/// The section `translations`: language, then rule, then words.
enum TranslationsSection {
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for language in node.entries("translations", of: "language", problems) {
      for pair in language.value.pairs("the language '\(language.name)'", problems) ?? [] {
        guard let rule = pair.key.reference("rule", into: &document.references.rules, problems),
          var fields = Fields(pair.value, "the translation of '\(rule)'", problems)
        else { continue }
        var message = Message(title: fields.text("title"))
        message.short = MessageReader.text("short", &fields, Message.factPlaceholders)
        message.why = MessageReader.text("why", &fields, Message.factPlaceholders)
        message.fix = MessageReader.text("fix", &fields, Message.factPlaceholders)
        fields.finish()
        document.translations.append(
          Located(value: (language.name, rule, message), location: pair.key.location))
      }
    }
  }
}
