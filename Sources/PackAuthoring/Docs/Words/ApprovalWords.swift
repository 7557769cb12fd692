import PolicyPacks

/// The routes of approval.
struct ApprovalWords: Sendable {
  var title, lead, none: String
  /// Takes `{workflow}`.
  var routeCaption: String
  var ask, askNote: String
  /// Takes `{fields}`.
  var askFields: String
  var manager: String
  /// Takes `{group}`.
  var anybodyIn: String
  var or: String
  /// Takes `{count}`.
  var needs: String
  /// Takes `{span}`.
  var within: String
  var granted: String
  /// Takes `{span}` and `{uses}`.
  var grant: String
  var grantNote: String
  var escalation: String
  /// Takes `{span}`.
  var after: String
  /// Takes `{group}`.
  var joins: String
  var rejected: String
  var rules, notSelf, notTwice, notAuthor: String
  var howToAsk, askCommand, askList: String
  var neededFor: String
  var hours, hoursNote, to, daysOff, timezone: String
  /// The days of the week from Monday.
  var days: [String]
  var uses: @Sendable (Int) -> String
  /// A span, as it stands after “within” and “after”, or else after “for”: German tells them apart.
  var span: @Sendable (Span, _ isDeadline: Bool) -> String

  static let english = ApprovalWords(
    title: "Approvals",
    lead:
      "Where the answer is “approval”, these people can agree. A request goes its way by itself.",
    none: "The policy pack names nobody who could approve anything.",
    routeCaption: "The way of a request to {workflow}, step by step",
    ask: "You ask", askNote: "with the draft as it stands, for one tool",
    askFields: "and say: {fields}",
    manager: "your line manager", anybodyIn: "anybody in {group}", or: " or ",
    needs: "{count} different people must agree", within: "within {span}",
    granted: "You may send it", grant: "for {span}, {uses}",
    grantNote: "this draft, this tool; a changed draft needs a new request",
    escalation: "If nobody answers", after: "after {span}",
    joins: "{group} may agree too", rejected: "the request ends, rejected",
    rules: "Who may not", notSelf: "Whoever asks cannot agree.",
    notTwice: "Nobody agrees in two stages.", notAuthor: "Whoever writes the rules cannot agree.",
    howToAsk: "How to ask",
    askCommand:
      "Save the draft as a file and ask. You see what is kept of it before it is kept; what needs approval is taken out.",
    askList: "How a request stands:", neededFor: "Needed for",
    hours: "Working hours",
    hoursNote: "Deadlines in working hours and working days count by these.",
    to: " to ", daysOff: "Nobody works on", timezone: "Clocks stand at",
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    uses: { $0 == 1 ? "once" : "up to \($0) times" },
    span: { span, _ in
      span.description
    })

  static let german = ApprovalWords(
    title: "Freigaben",
    lead:
      "Wo die Antwort „Freigabe“ ist, können diese Leute zustimmen. Ein Antrag geht von selbst seinen Weg.",
    none: "Das Regelpaket nennt niemanden, der etwas freigeben könnte.",
    routeCaption: "Der Weg eines Antrags an {workflow}, Schritt für Schritt",
    ask: "Sie fragen", askNote: "mit dem Entwurf, wie er ist, für ein Werkzeug",
    askFields: "und nennen: {fields}",
    manager: "Ihre Führungskraft", anybodyIn: "jemand aus {group}", or: " oder ",
    needs: "{count} verschiedene Personen müssen zustimmen", within: "innerhalb von {span}",
    granted: "Sie dürfen es senden", grant: "für {span}, {uses}",
    grantNote: "dieser Entwurf, dieses Werkzeug; ein geänderter braucht einen neuen Antrag",
    escalation: "Wenn niemand antwortet", after: "nach {span}",
    joins: "{group} darf auch zustimmen", rejected: "der Antrag endet abgelehnt",
    rules: "Wer nicht darf", notSelf: "Wer fragt, kann nicht zustimmen.",
    notTwice: "Niemand stimmt in zwei Stufen zu.",
    notAuthor: "Wer die Regeln schreibt, kann nicht zustimmen.",
    howToAsk: "So wird gefragt",
    askCommand:
      "Den Entwurf als Datei speichern und fragen. Sie sehen vorher, was davon aufbewahrt wird; was der Freigabe bedarf, wird herausgenommen.",
    askList: "Wie es um einen Antrag steht:", neededFor: "Nötig für",
    hours: "Arbeitszeiten",
    hoursNote: "Danach zählen Fristen in Arbeitsstunden und Arbeitstagen.",
    to: " bis ", daysOff: "Niemand arbeitet am", timezone: "Die Uhren gehen nach",
    days: [
      "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
    ],
    uses: { $0 == 1 ? "einmal" : "bis zu \($0)-mal" }, span: germanSpan)

  private static let germanSpan: @Sendable (Span, Bool) -> String = { span, isDeadline in
    let names: (one: String, many: String) =
      switch span.unit {
      case .minutes: ("Minute", "Minuten")
      case .hours: ("Stunde", "Stunden")
      case .days: ("Tag", isDeadline ? "Tagen" : "Tage")
      case .workingMinutes: ("Arbeitsminute", "Arbeitsminuten")
      case .workingHours: ("Arbeitsstunde", "Arbeitsstunden")
      case .workingDays: ("Arbeitstag", isDeadline ? "Arbeitstagen" : "Arbeitstage")
      }
    return "\(span.count) \(span.count == 1 ? names.one : names.many)"
  }
}
