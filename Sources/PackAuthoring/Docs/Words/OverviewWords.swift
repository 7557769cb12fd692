/// The first page, and the page of each tool.
struct OverviewWords: Sendable {
  var title, lead: String
  var tools, toolsNote: String
  var seenBy, training, keeps: String
  var trainingYes, trainingNo, notStated, keepsNothing: String
  /// Takes `{days}`.
  var keepsDays: String
  var matrix, matrixNote, kind, together, togetherNote: String
  var anythingElse, allOfIt: String
  /// Takes `{verdict}`.
  var otherTools: String
  /// Takes `{tool}`.
  var defaultTool: String
  var noTools: String
  var whatGoes: String
  var answers, answersNote, drafts, draftsNote, atMostWarning, exceptions: String
  /// Takes `{task}`.
  var task: String
  var noTitle: String

  static let english = OverviewWords(
    title: "What may I paste where?",
    lead:
      "Each AI tool here may see some kinds of data and not others. Find your kind of data on the left, your tool at the top.",
    tools: "The tools", toolsNote: "Who can see what you send decides what may go there.",
    seenBy: "Seen by", training: "Training", keeps: "Kept",
    trainingYes: "what is sent may be used for training",
    trainingNo: "what is sent is not used for training", notStated: "nothing is stated",
    keepsNothing: "not at all", keepsDays: "for at most {days}",
    matrix: "Kinds of data and tools",
    matrixNote:
      "A text with several kinds of data gets the strictest answer. “Approval” leads to those who can give it.",
    kind: "Kind of data", together: "More sensitive together",
    togetherNote: "Harmless one by one, telling side by side: a text that has all of it.",
    anythingElse: "anything else of this kind", allOfIt: "all of it",
    otherTools: "Any tool that is not listed here: {verdict}",
    defaultTool: "A check that names no tool is made for {tool}",
    noTools: "The policy pack names no tool, so nothing may be sent anywhere yet.",
    whatGoes: "What may go there",
    answers: "What its outputs must look like", answersNote: "Ask for this shape in your prompt.",
    drafts: "What a good draft has",
    draftsNote: "The check asks for these; what is missing is a note and stops nothing.",
    atMostWarning: "with care, and never more",
    exceptions: "Exceptions in force for it", task: "for the task “{task}”",
    noTitle: "Other data")

  static let german = OverviewWords(
    title: "Was darf ich wo einfügen?",
    lead:
      "Jedes KI-Werkzeug darf manche Daten sehen und andere nicht. Suchen Sie links die Art der Daten und oben das Werkzeug.",
    tools: "Die Werkzeuge",
    toolsNote: "Wer sehen kann, was Sie senden, entscheidet, was dorthin darf.",
    seenBy: "Wer sieht es", training: "Training", keeps: "Speicherung",
    trainingYes: "Gesendetes darf zum Training verwendet werden",
    trainingNo: "Gesendetes wird nicht zum Training verwendet", notStated: "keine Angabe",
    keepsNothing: "keine", keepsDays: "höchstens {days}",
    matrix: "Arten von Daten und Werkzeuge",
    matrixNote:
      "Für einen Text mit mehreren Arten von Daten gilt die strengste Antwort. „Freigabe“ führt zu denen, die sie geben können.",
    kind: "Art der Daten", together: "Zusammen empfindlicher",
    togetherNote: "Einzeln harmlos, nebeneinander vielsagend: ein Text, der all das enthält.",
    anythingElse: "alles andere dieser Art", allOfIt: "alles davon",
    otherTools: "Jedes Werkzeug, das hier nicht steht: {verdict}",
    defaultTool: "Eine Prüfung ohne Angabe eines Werkzeugs gilt für {tool}",
    noTools: "Das Regelpaket nennt kein Werkzeug, also darf noch nichts gesendet werden.",
    whatGoes: "Was dorthin darf",
    answers: "Wie seine Ausgaben aussehen müssen",
    answersNote: "Bitten Sie im Prompt um diese Form.",
    drafts: "Was ein guter Entwurf hat",
    draftsNote: "Die Prüfung fragt danach; was fehlt, ist ein Hinweis und hält nichts auf.",
    atMostWarning: "mit Vorsicht und nie mehr",
    exceptions: "Ausnahmen, die dafür gelten", task: "für die Aufgabe „{task}“",
    noTitle: "Andere Daten")
}
