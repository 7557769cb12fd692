/// Exceptions, the pack's history, and the page about words.
struct RecordWords: Sendable {
  var exceptions, exceptionsLead: String
  /// Each takes `{day}`.
  var inForce, coming, ended, noneInForce: String
  var noneComing: String
  var rules, instead, forWhom, inTools, forTasks, everybody, allTools, allTasks: String
  var reason, owner, approvedBy, days, ticket: String
  /// Takes `{from}` and `{until}`.
  var period: String
  var history, historyLead, noHistory: String
  /// Takes `{version}` and `{day}`.
  var entry: String
  var pack, version, packOwner, digest, digestNote, extends, languages: String
  var words, wordsLead, verdicts, levels, boundaries, more: String
  var terms: [TermWords.Term]

  static let english = RecordWords(
    exceptions: "Exceptions",
    exceptionsLead:
      "The one way to loosen a rule: with a reason, an owner and an end. It holds for nobody and nothing else.",
    inForce: "In force on {day}", coming: "Coming after {day}",
    ended: "Ended in the 90 days before {day}",
    noneInForce: "No exception is in force on {day}; every rule holds as it stands.",
    noneComing: "There is none.",
    rules: "Rules", instead: "Verdict instead", forWhom: "For", inTools: "In", forTasks: "Tasks",
    everybody: "everybody", allTools: "every tool", allTasks: "every task",
    reason: "Why", owner: "Answers for it", approvedBy: "Agreed to by", days: "When",
    ticket: "Asked for in", period: "from {from} to {until}, both included",
    history: "History", historyLead: "What changed in these rules, and from when it holds.",
    noHistory: "The policy pack does not say yet what its versions changed.",
    entry: "Version {version}, from {day}",
    pack: "Policy pack", version: "Version", packOwner: "Answers for it", digest: "Digest",
    digestNote:
      "The digest changes with every change of a rule. An approval names it, so it says under which rules it was given.",
    extends: "Builds on", languages: "Languages",
    words: "Words used here", wordsLead: "Few words, each always with the same meaning.",
    verdicts: "What a check answers, from the mildest to the strictest",
    levels: "How sensitive data is", boundaries: "Who can see what is sent", more: "Other words",
    terms: [
      .init("draft", "The prompt that somebody wants to send, before it is sent."),
      .init("output", "What an AI tool answered."),
      .init("tool", "An AI tool that the organisation uses."),
      .init("kind of data", "What the rules speak of, such as contact details."),
      .init("rule", "Something that a check looks for, with a name and a reason."),
      .init("placeholder", "What stands in a text instead of the real value: [EMAIL_1]."),
      .init("approval", "Somebody’s agreement to one draft for one tool, for a while."),
      .init("exception", "A rule that is loosened for some people, for a while, with a reason."),
      .init("format", "The shape that an output must have for a task."),
      .init("policy pack", "The files that hold all of these rules, with a version."),
    ])

  static let german = RecordWords(
    exceptions: "Ausnahmen",
    exceptionsLead:
      "Der einzige Weg, eine Regel zu lockern: mit Grund, Verantwortung und Ende. Für niemanden und nichts sonst.",
    inForce: "In Kraft am {day}", coming: "Nach dem {day}",
    ended: "Beendet in den 90 Tagen vor dem {day}",
    noneInForce: "Am {day} gilt keine Ausnahme; jede Regel gilt, wie sie ist.",
    noneComing: "Es gibt keine.",
    rules: "Regeln", instead: "Urteil stattdessen", forWhom: "Für", inTools: "In",
    forTasks: "Aufgaben", everybody: "alle", allTools: "jedem Werkzeug", allTasks: "jede Aufgabe",
    reason: "Warum", owner: "Verantwortlich", approvedBy: "Zugestimmt hat", days: "Wann",
    ticket: "Beantragt in", period: "vom {from} bis zum {until}, beide eingeschlossen",
    history: "Verlauf", historyLead: "Was sich an diesen Regeln geändert hat und ab wann es gilt.",
    noHistory: "Das Regelpaket sagt noch nicht, was seine Versionen geändert haben.",
    entry: "Version {version}, ab {day}",
    pack: "Regelpaket", version: "Version", packOwner: "Verantwortlich", digest: "Prüfsumme",
    digestNote:
      "Die Prüfsumme ändert sich mit jeder Änderung einer Regel. Eine Freigabe nennt sie und damit die Regeln, unter denen sie gegeben wurde.",
    extends: "Baut auf", languages: "Sprachen",
    words: "Wörter, die hier vorkommen",
    wordsLead: "Wenige Wörter, jedes immer mit derselben Bedeutung.",
    verdicts: "Was eine Prüfung antwortet, vom mildesten zum strengsten Urteil",
    levels: "Wie empfindlich Daten sind", boundaries: "Wer das Gesendete sehen kann",
    more: "Weitere Wörter",
    terms: [
      .init("Entwurf", "Der Prompt, den jemand senden will, bevor er gesendet ist."),
      .init("Ausgabe", "Was ein KI-Werkzeug geantwortet hat."),
      .init("Werkzeug", "Ein KI-Werkzeug, das die Organisation verwendet."),
      .init("Art der Daten", "Wovon die Regeln sprechen, etwa Kontaktdaten."),
      .init("Regel", "Etwas, wonach eine Prüfung sucht, mit Namen und Grund."),
      .init("Platzhalter", "Was in einem Text statt des echten Werts steht: [EMAIL_1]."),
      .init("Freigabe", "Jemandes Zustimmung zu einem Entwurf für ein Werkzeug, befristet."),
      .init("Ausnahme", "Eine Regel, die für manche befristet und mit Grund gelockert ist."),
      .init("Format", "Die Form, die eine Ausgabe für eine Aufgabe haben muss."),
      .init("Regelpaket", "Die Dateien, in denen all diese Regeln stehen, mit einer Version."),
    ])
}
