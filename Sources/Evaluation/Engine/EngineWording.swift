import Detection
import ExactMatch
import PolicyPacks

/// What the engine itself says to people, language by language.
struct EngineWording: Sendable {
  var unevaluated: Message
  /// A text is encoded more often than is read.
  var encodedText: Message
  /// How the text hides a finding, in a sentence.
  var disguise: @Sendable ([Disguise]) -> String
  /// How large a table is that is a finding, in a sentence.
  var table: @Sendable (_ rows: Int, _ columns: Int) -> String
  /// A plugin did not say what it finds.
  var pluginTrouble: Message
  /// Why it did not, in a sentence.
  var trouble: @Sendable (PluginTrouble) -> String
  /// A dataset could not be searched.
  var datasetTrouble: Message
  /// Why it could not, and what to do, in sentences.
  var datasetReason: @Sendable (DatasetError.Code) -> String
  var unknownTool: Message
  var tooLarge: Message
  var repaired: Message
  /// Kinds of data that are more sensitive together.
  var combination: Message
  /// What a claim is called that no source bears out.
  var claim: String
  /// Stands for the tool where none was named.
  var noTool: String
  /// Stands for the task where none was named.
  var noTask: String
  /// Stands for a placeholder where none was made.
  var placeholder: String
  /// Stands for the placeholder of text that is removed.
  var nothing: String
  /// Stands for the workflow where none is named.
  var approval: String

  /// The languages that the engine speaks.
  static let languages: Set<String> = ["en", "de"]

  /// The wording in a language, or else in English.
  static func inLanguage(_ language: String) -> EngineWording {
    language.prefix { $0 != "-" && $0 != "_" } == "de" ? german : english
  }

  private static let english = EngineWording(
    unevaluated: Message(
      title: "Rule '{rule}' could not be evaluated", short: "Nobody knows what this rule would say",
      why: "The rule's pattern needs too many steps on this text, so it was given up.",
      fix: "Send a shorter or simpler text, and tell the pack's owner."),
    encodedText: Message(
      title: "Encoded text", short: "Not all of what is encoded in this text could be looked at",
      why:
        "It is encoded several times over, or in very many places. What could not be looked at does "
        + "not count as clean.",
      fix: "Send what it says in plain text, or only the part that matters."),
    disguise: EnglishDisguise.sentence,
    table: { "Rows that are concerned: \($0); columns: \($1)." },
    pluginTrouble: Message(
      title: "Plugin '{plugin}' gave no answer",
      short: "Nobody knows whether this is there: {rule}",
      why: "{reason} What could not be looked at does not count as clean.",
      fix: "Try again; if it stays so, tell the pack's owner. dryrun plugin list says more."),
    trouble: EnglishTrouble.words,
    datasetTrouble: Message(
      title: "A list could not be searched: {rule}",
      short: "Nobody knows whether an entry of this list stands here",
      why: "{reason} What could not be looked at does not count as clean.",
      fix: "Tell the pack's owner, or whoever runs the server. dryrun pack check says more."),
    datasetReason: EnglishTrouble.words,
    unknownTool: Message(
      title: "Unknown tool '{tool}'", short: "The policy does not know this tool",
      why: "Nobody has looked at what happens there to what is sent.", fix: "Use one of: {tools}."),
    tooLarge: Message(
      title: "Text too large", short: "The text has more than {limit} bytes",
      why: "A text of this size was not checked.",
      fix: "Send the part that matters; for logs and exports there is: dryrun scan."),
    repaired: Message(
      title: "Not UTF-8", short: "Some bytes are not UTF-8 and were replaced by U+FFFD",
      why: "What they stood for could not be checked.",
      fix: "Save the text with the encoding UTF-8."),
    combination: Message(
      title: "More sensitive together", short: "Together, this is {level} data: {classes}",
      why: "Each by itself may be harmless; side by side they say more.",
      fix: "Send fewer of them, or put placeholders in their places."),
    claim: "Not borne out by the source",
    noTool: "the tool", noTask: "the task", placeholder: "a placeholder", nothing: "nothing",
    approval: "somebody who may approve it")

  private static let german = EngineWording(
    unevaluated: Message(
      title: "Regel „{rule}“ ließ sich nicht auswerten",
      short: "Niemand weiß, was diese Regel sagen würde",
      why: "Das Muster der Regel braucht bei diesem Text zu viele Schritte und wurde abgebrochen.",
      fix:
        "Einen kürzeren oder einfacheren Text senden und dem Verantwortlichen des Pakets Bescheid geben."
    ),
    encodedText: Message(
      title: "Kodierter Text",
      short: "Nicht alles, was in diesem Text kodiert ist, ließ sich prüfen",
      why:
        "Er ist mehrfach hintereinander oder an sehr vielen Stellen kodiert. Was nicht geprüft werden "
        + "konnte, gilt nicht als unbedenklich.",
      fix: "Den Inhalt im Klartext senden oder nur den nötigen Teil."),
    disguise: GermanDisguise.sentence,
    table: { "Betroffene Zeilen: \($0), Spalten: \($1)." },
    pluginTrouble: Message(
      title: "Plugin „{plugin}“ hat nicht geantwortet",
      short: "Niemand weiß, ob dies vorkommt: {rule}",
      why: "{reason} Was nicht geprüft werden konnte, gilt nicht als unbedenklich.",
      fix:
        "Noch einmal versuchen; bleibt es dabei, dem Verantwortlichen des Pakets Bescheid geben. "
        + "Mehr dazu sagt: dryrun plugin list."),
    trouble: GermanTrouble.words,
    datasetTrouble: Message(
      title: "Eine Liste ließ sich nicht durchsuchen: {rule}",
      short: "Niemand weiß, ob hier ein Eintrag dieser Liste steht",
      why: "{reason} Was nicht geprüft werden konnte, gilt nicht als unbedenklich.",
      fix:
        "Dem Verantwortlichen des Pakets oder des Servers Bescheid geben. Mehr dazu sagt: "
        + "dryrun pack check."),
    datasetReason: GermanTrouble.words,
    unknownTool: Message(
      title: "Unbekanntes Werkzeug „{tool}“", short: "Die Richtlinie kennt dieses Werkzeug nicht",
      why: "Niemand hat geprüft, was dort mit dem Gesendeten geschieht.",
      fix: "Eines von diesen verwenden: {tools}."),
    tooLarge: Message(
      title: "Text zu groß",
      short: "Der Text hat mehr als {limit} Bytes",
      why: "Ein Text dieser Größe wurde nicht geprüft.",
      fix: "Nur den nötigen Teil senden; für Protokolle und Exporte gibt es: dryrun scan."),
    repaired: Message(
      title: "Kein UTF-8", short: "Einige Bytes sind kein UTF-8 und wurden durch U+FFFD ersetzt",
      why: "Wofür sie standen, ließ sich nicht prüfen.", fix: "Den Text als UTF-8 speichern."),
    combination: Message(
      title: "Zusammen empfindlicher",
      short: "Zusammen sind dies Daten der Stufe {level}: {classes}",
      why: "Jedes für sich mag harmlos sein; nebeneinander sagen sie mehr.",
      fix: "Weniger davon senden oder Platzhalter an ihre Stelle setzen."),
    claim: "Nicht durch die Quelle gedeckt",
    noTool: "das Werkzeug", noTask: "die Aufgabe", placeholder: "einen Platzhalter",
    nothing: "nichts",
    approval: "jemanden, der es freigeben darf")
}
