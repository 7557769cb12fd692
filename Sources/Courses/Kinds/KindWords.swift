import Detection

/// The words of the engine's own questions, in a language; English where there are no others.
struct KindWords: Sendable {
  var language: String
  /// The course's first language.
  var firstLanguage: String
  private let isGerman: Bool

  init(_ language: String, first: String) {
    self.language = language
    firstLanguage = first
    isGerman = language.prefix { $0 != "-" } == "de"
  }

  func caseNumber(_ number: Int) -> String { isGerman ? "Fall \(number):" : "Case \(number):" }

  var whichTool: String {
    isGerman
      ? "Welche Tools dürfen diesen Text so bekommen, wie er ist?"
      : "Which tools may get this text as it is?"
  }

  var whichData: String {
    isGerman ? "Welche Art von Daten entscheidet das?" : "Which kind of data decides that?"
  }

  func whichDataIn(_ number: Int) -> String {
    isGerman
      ? "Welche Art von Daten entscheidet das in Fall \(number)?"
      : "Which kind of data decides that in case \(number)?"
  }

  var whichRoute: String {
    isGerman
      ? "Was sagt die Richtlinie zu diesem Entwurf?" : "What does the policy say to this draft?"
  }

  var whichApprover: String {
    isGerman ? "Wer muss als Erstes zustimmen?" : "Who must agree first?"
  }

  var whichEvidence: String {
    isGerman ? "Was gehört in die Anfrage?" : "What must the request hold?"
  }

  func whichWay(error: String, minute: String) -> String {
    isGerman
      ? "Eine Minute kostet \(minute), ein Fehler \(error). Welcher Weg kostet insgesamt am wenigsten?"
      : "A minute costs \(minute), an error \(error). Which way costs least, all in all?"
  }

  /// What people call the usual ways.
  func way(_ id: OptionID) -> String? {
    switch id {
    case "ai": isGerman ? "Die KI machen lassen" : "Let the AI do it"
    case "ai-checked": isGerman ? "Die KI machen lassen und prüfen" : "Let the AI do it, and check"
    case "by-hand": isGerman ? "Von Hand" : "By hand"
    default: nil
    }
  }

  func way(_ name: String, minutes: String, errors: String) -> String {
    isGerman
      ? "\(name): \(minutes) Minuten, Fehler \(errors)"
      : "\(name): \(minutes) minutes, errors \(errors)"
  }
}
