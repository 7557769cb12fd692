import PlantedErrors

/// What is said about places that are marked, and about outputs that are judged.
extension PracticeWords {
  var foreignMark: String {
    said("A mark lies outside of the text", "Eine Markierung liegt außerhalb des Textes")
  }
  var markAgain: String {
    said("Mark places of the text itself.", "Stellen im Text selbst markieren.")
  }

  func stays(_ title: String, _ tool: String?) -> String {
    guard let tool else {
      return said("Something is still readable: \(title)", "Etwas ist noch lesbar: \(title)")
    }
    return said(
      "Something would still go to \(tool): \(title)", "Etwas ginge noch an \(tool): \(title)")
  }

  var hiddenStays: String {
    said(
      "Something that must not leave is still readable",
      "Etwas, das nicht hinausdarf, ist noch lesbar")
  }
  var hiddenWhy: String {
    said(
      "No pattern finds it, and it still tells whom the text is about.",
      "Kein Muster findet es, und doch verrät es, um wen es geht.")
  }
  var hideIt: String {
    said(
      "Read the text once more for what only one person can be.",
      "Den Text noch einmal darauf lesen, was nur auf eine Person passt.")
  }
  var markIt: String { said("Mark the whole of it.", "Die ganze Angabe markieren.") }
  var tooMuch: String {
    said("More is marked than has to go", "Es ist mehr markiert, als verschwinden muss")
  }
  var tooMuchWhy: String {
    said(
      "Without it the tool cannot do the task.",
      "Ohne dies kann das Werkzeug die Aufgabe nicht erfüllen.")
  }
  var keepMore: String {
    said(
      "Take the mark from what the task needs.",
      "Die Markierung von dem nehmen, was die Aufgabe braucht.")
  }
  var keepMoreWhenSafe: String {
    said(
      "All that must go is marked; take the mark from what the task needs.",
      "Alles, was verschwinden muss, ist markiert; die Markierung von dem nehmen, was die Aufgabe braucht."
    )
  }

  func missedErrors(_ missed: Int, of all: Int) -> String {
    said(
      missed == all && all == 1
        ? "Something is wrong that is not marked"
        : "\(missed) of \(all) wrong sentences are not marked",
      missed == all && all == 1
        ? "Etwas ist falsch und nicht markiert"
        : "\(missed) von \(all) falschen Sätzen sind nicht markiert")
  }

  var holdAgainstSource: String {
    said(
      "Hold each number, date, name and reference against its source.",
      "Jede Zahl, jedes Datum, jeden Namen und jeden Verweis mit der Quelle vergleichen.")
  }

  func falseAlarms(_ count: Int) -> String {
    said(
      count == 1
        ? "A sentence is marked that is right" : "\(count) sentences are marked that are right",
      count == 1 ? "Ein Satz ist markiert, der stimmt" : "\(count) Sätze sind markiert, die stimmen"
    )
  }

  var unmarkTrue: String {
    said(
      "Mark only what the source does not bear out.", "Nur markieren, was die Quelle nicht trägt.")
  }
  var noKinds: String {
    said(
      "No wrong sentence has its kind of error yet", "Noch hat kein falscher Satz seine Fehlerart")
  }

  func otherKinds(_ count: Int) -> String {
    said(
      count == 1
        ? "A marked error is of another kind" : "\(count) marked errors are of another kind",
      count == 1
        ? "Ein markierter Fehler ist von anderer Art"
        : "\(count) markierte Fehler sind von anderer Art")
  }

  var readKinds: String {
    said(
      "Ask what exposes it: the table, the register, the rules, or the wording.",
      "Fragen, was ihn aufdeckt: die Tabelle, das Verzeichnis, die Regeln oder der Wortlaut.")
  }

  /// What people call a kind of error.
  func error(_ error: PlantedError) -> String {
    switch error {
    case .wrongNumber: said("wrong number", "falsche Zahl")
    case .hallucinatedCitation: said("reference that does not exist", "erfundener Verweis")
    case .formatBreak: said("wrong shape", "falsche Form")
    case .leakedData: said("data that has no place here", "Daten, die hier nichts zu suchen haben")
    case .stalePolicy: said("outdated rule", "überholte Regel")
    case .overconfidentClaim: said("surer than the source", "sicherer als die Quelle")
    case .wrongDate: said("wrong date", "falsches Datum")
    case .wrongName: said("wrong name", "falscher Name")
    case .alteredQuotation: said("altered quotation", "verändertes Zitat")
    }
  }

  /// What exposes a kind of error.
  func exposer(_ error: PlantedError) -> String {
    switch error {
    case .wrongNumber, .wrongDate, .wrongName:
      said("The cell of the table exposes it.", "Die Zelle der Tabelle deckt es auf.")
    case .hallucinatedCitation:
      said(
        "The register exposes it: what is cited is not there.",
        "Das Verzeichnis deckt es auf: Was genannt wird, gibt es dort nicht.")
    case .formatBreak:
      said(
        "The other sentences expose it: they write the same kind of thing otherwise.",
        "Die anderen Sätze decken es auf: Sie schreiben dieselbe Art von Angabe anders.")
    case .leakedData:
      said(
        "Its purpose exposes it: does the answer need this detail?",
        "Der Zweck deckt es auf: Braucht die Antwort diese Angabe?")
    case .stalePolicy:
      said(
        "The rules in force expose it: they have another figure than those before.",
        "Die geltenden Regeln decken es auf: Sie nennen eine andere Zahl als die früheren.")
    case .overconfidentClaim, .alteredQuotation:
      said(
        "The words of the source expose it: how sure are they?",
        "Der Wortlaut der Quelle deckt es auf: Wie sicher ist er?")
    }
  }
}
