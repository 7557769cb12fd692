/// The list of rules, and the page of each.
struct RulePageWords: Sendable {
  var title, lead, data, drafts, outputs, together, none: String
  var kind, level, placeholder, removed, exceptionsRow: String
  var firm, notFirm: String
  var why, fix, rewrite: String
  var tools, toolColumn, verdictColumn, workflowColumn: String
  var loosened: String
  var match, noMatch, matchNote, withheld: String
  var recognised, words, checkDigit, context, lowered, samples, entropy: String
  /// Takes `{rule}`, `{pack}` and `{place}`.
  var origin: String
  /// Takes `{command}`.
  var dispute: String
  var whoever, theTool, theTask, aPlaceholder: String
  var asked, askedNowhere: String
  var all, level2: String
  /// Takes `{count}` and `{class}`.
  var atLeast: String
  var unit: @Sendable (Int) -> String

  static let english = RulePageWords(
    title: "Rules", lead: "Everything that a check looks for: what it finds, why, and what to do.",
    data: "What is found in texts", drafts: "What a good draft has",
    outputs: "What outputs must be like", together: "More sensitive together",
    none: "There is none.",
    kind: "Kind of data", level: "How sensitive", placeholder: "Placeholder",
    removed: "none; the text is taken out", exceptionsRow: "Exceptions",
    firm: "none, ever: this rule is firm", notFirm: "possible for a while, with a reason",
    why: "Why it matters", fix: "What to do instead",
    rewrite: "The check writes that version for you: {command}",
    tools: "Where it may go", toolColumn: "Tool", verdictColumn: "Verdict",
    workflowColumn: "Who can approve", loosened: "an exception loosens this for some",
    match: "This is found", noMatch: "This is not",
    matchNote: "The marked part is what the rule finds.",
    withheld: "Its examples are not shown here: they would name what the rule protects.",
    recognised: "How it is recognised", words: "By words and names on a list.",
    checkDigit:
      "A check digit or structure must be right; a number that only looks alike is not found.",
    context: "It counts only where other words speak for it, such as: ",
    lowered: "It counts less beside words such as: ",
    samples: "Published sample values are found too, and marked as samples.",
    entropy: "It must look random, as keys do.",
    origin: "Rule {rule} of {pack}, {place}",
    dispute: "Found where it should not be? Say so, and it becomes a test of the rule: {command}",
    whoever: "somebody who may approve it", theTool: "the tool", theTask: "the task",
    aPlaceholder: "a placeholder",
    asked: "Where it is asked for", askedNowhere: "No tool asks for it yet.",
    all: "A text that has all of these:", level2: "Then all of it counts as",
    atLeast: "A text with {count} different values or more of {class}",
    unit: { $0 == 1 ? "1 day" : "\($0) days" })

  static let german = RulePageWords(
    title: "Regeln",
    lead: "Alles, wonach eine Prüfung sucht: was sie findet, warum, und was zu tun ist.",
    data: "Was in Texten gefunden wird", drafts: "Was ein guter Entwurf hat",
    outputs: "Wie Ausgaben sein müssen", together: "Zusammen empfindlicher",
    none: "Es gibt keine.",
    kind: "Art der Daten", level: "Wie empfindlich", placeholder: "Platzhalter",
    removed: "keiner; der Text wird entfernt", exceptionsRow: "Ausnahmen",
    firm: "keine, niemals: diese Regel ist fest", notFirm: "möglich, befristet und mit Grund",
    why: "Warum es wichtig ist", fix: "Was stattdessen geht",
    rewrite: "Die Prüfung schreibt diese Fassung für Sie: {command}",
    tools: "Wohin es darf", toolColumn: "Werkzeug", verdictColumn: "Urteil",
    workflowColumn: "Wer freigeben kann", loosened: "für manche durch eine Ausnahme gelockert",
    match: "Das wird gefunden", noMatch: "Das nicht",
    matchNote: "Der markierte Teil ist, was die Regel findet.",
    withheld: "Ihre Beispiele stehen nicht hier: sie würden nennen, was die Regel schützt.",
    recognised: "Woran es erkannt wird", words: "An Wörtern und Namen aus einer Liste.",
    checkDigit:
      "Prüfziffer oder Aufbau müssen stimmen; was nur ähnlich aussieht, wird nicht gefunden.",
    context: "Es zählt nur, wo andere Wörter dafür sprechen, etwa: ",
    lowered: "Es zählt weniger neben Wörtern wie: ",
    samples: "Auch veröffentlichte Muster werden gefunden und als Muster gekennzeichnet.",
    entropy: "Es muss zufällig aussehen, wie Schlüssel es tun.",
    origin: "Regel {rule} aus {pack}, {place}",
    dispute: "Zu Unrecht gefunden? Sagen Sie es, dann wird daraus ein Test der Regel: {command}",
    whoever: "jemand, der es freigeben darf", theTool: "das Werkzeug", theTask: "die Aufgabe",
    aPlaceholder: "einen Platzhalter",
    asked: "Wo danach gefragt wird", askedNowhere: "Noch fragt kein Werkzeug danach.",
    all: "Ein Text, der all das enthält:", level2: "Dann zählt alles davon als",
    atLeast: "Ein Text mit {count} oder mehr verschiedenen Werten von {class}",
    unit: { $0 == 1 ? "1 Tag" : "\($0) Tage" })
}
