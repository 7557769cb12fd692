/// The first page, and the page of each tool.
struct OverviewWords: Sendable {
  var title, lead: String
  var seenBy, training, keeps: String
  var trainingYes, trainingNo, notStated, keepsNothing: String
  /// Takes `{days}`.
  var keepsDays: String
  /// Takes `{words}`.
  var matrixNote: String
  var matrix, matrixWords, kind, together, togetherNote: String
  var anythingElse, anythingElseFirst, allOfIt: String
  /// Takes `{verdict}`.
  var otherTools: String
  /// Takes `{tool}`.
  var defaultTool: String
  var noTools: String
  /// Takes `{exceptions}`.
  var loosened: String
  var whatGoes: String
  var answers, answersNote, drafts, draftsNote, atMostWarning, exceptions: String
  /// Takes `{task}`.
  var task: String

  static let english = OverviewWords(
    title: "What may I paste where?",
    lead:
      "Who can see what you send decides what may go there. Find your kind of data and your tool below, or open the tool.",
    seenBy: "Seen by", training: "Training", keeps: "Kept",
    trainingYes: "also with what is sent",
    trainingNo: "never with what is sent", notStated: "nothing is stated",
    keepsNothing: "not at all", keepsDays: "for at most {days}",
    matrixNote:
      "A text with several kinds of data gets the strictest answer. “Approval” leads to those who can give it. {words}",
    matrix: "Kinds of data and tools", matrixWords: "What the words mean",
    kind: "Kind of data", together: "More sensitive together",
    togetherNote: "harmless one by one, telling side by side",
    anythingElse: "and anything else of this kind", anythingElseFirst: "Anything else of this kind",
    allOfIt: "All of it",
    otherTools: "Any tool that is not listed here: {verdict}",
    defaultTool: "A check that names no tool is made for {tool}",
    noTools: "The policy pack names no tool, so nothing may be sent anywhere yet.",
    loosened: "Some people may do more for a while: {exceptions}",
    whatGoes: "What may go there",
    answers: "What its outputs must look like", answersNote: "Ask for this shape in your prompt.",
    drafts: "What a good draft has",
    draftsNote: "The check asks for these; what is missing is a note and stops nothing.",
    atMostWarning: "with care, and never more",
    exceptions: "Exceptions in force for it", task: "for the task “{task}”")

  static let german = OverviewWords(
    title: "Was darf ich wo einfügen?",
    lead:
      "Wer sehen kann, was Sie senden, entscheidet, was dorthin darf. Suchen Sie unten Daten und Werkzeug, oder öffnen Sie das Werkzeug.",
    seenBy: "Wer sieht es", training: "Training", keeps: "Speicherung",
    trainingYes: "auch mit dem Gesendeten",
    trainingNo: "nie mit dem Gesendeten", notStated: "keine Angabe",
    keepsNothing: "keine", keepsDays: "höchstens {days}",
    matrixNote:
      "Für einen Text mit mehreren Arten von Daten gilt die strengste Antwort. „Freigabe“ führt zu denen, die sie geben können. {words}",
    matrix: "Arten von Daten und Werkzeuge", matrixWords: "Was die Wörter bedeuten",
    kind: "Art der Daten", together: "Zusammen empfindlicher",
    togetherNote: "einzeln harmlos, nebeneinander vielsagend",
    anythingElse: "und alles andere dieser Art", anythingElseFirst: "Alles andere dieser Art",
    allOfIt: "Alles davon",
    otherTools: "Jedes Werkzeug, das hier nicht steht: {verdict}",
    defaultTool: "Eine Prüfung ohne Angabe eines Werkzeugs gilt für {tool}",
    noTools: "Das Regelpaket nennt kein Werkzeug, also darf noch nichts gesendet werden.",
    loosened: "Manche dürfen befristet mehr: {exceptions}",
    whatGoes: "Was dorthin darf",
    answers: "Wie seine Ausgaben aussehen müssen",
    answersNote: "Bitten Sie im Prompt um diese Form.",
    drafts: "Was ein guter Entwurf hat",
    draftsNote: "Die Prüfung fragt danach; was fehlt, ist ein Hinweis und hält nichts auf.",
    atMostWarning: "mit Vorsicht und nie mehr",
    exceptions: "Ausnahmen, die dafür gelten", task: "für die Aufgabe „{task}“")
}
