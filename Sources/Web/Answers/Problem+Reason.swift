extension Problem {
  /// What is in the way.
  enum Reason: Sendable, Hashable {
    case wrongHost, otherOrigin, notFound, notJSON, malformed, tooLarge(limit: Int)
    case tooSlow, ourFault

    /// What happened and what to do.
    func sentence(in language: PageLanguage) -> String {
      switch language {
      case .english: english
      case .german: german
      }
    }

    private var english: String {
      switch self {
      case .wrongHost: "This server answers to 127.0.0.1, [::1] and localhost only."
      case .otherOrigin: "This came from a page of another site, so it was refused."
      case .notFound: "There is nothing at this address. The page is at /."
      case .notJSON: "Send JSON, with Content-Type: application/json."
      case .malformed:
        "The request is not the JSON that is expected: {\"kind\": \"draft\", \"text\": \"…\"}."
      case .tooLarge(let limit):
        "The text is too large to be checked: more than \(limit) bytes. Send the part that matters."
      case .tooSlow: "The text took too long to arrive. Please try again."
      case .ourFault: "Something went wrong here, and nothing was checked."
      }
    }

    private var german: String {
      switch self {
      case .wrongHost: "Dieser Server antwortet nur auf 127.0.0.1, [::1] und localhost."
      case .otherOrigin: "Das kam von der Seite einer anderen Website und wurde abgelehnt."
      case .notFound: "Unter dieser Adresse gibt es nichts. Die Seite ist unter / zu finden."
      case .notJSON: "Erwartet wird JSON, mit Content-Type: application/json."
      case .malformed:
        "Die Anfrage ist nicht das JSON, das erwartet wird: {\"kind\": \"draft\", \"text\": \"…\"}."
      case .tooLarge(let limit):
        "Der Text ist zu groß für die Prüfung: mehr als \(limit) Bytes. "
          + "Senden Sie den Teil, auf den es ankommt."
      case .tooSlow: "Der Text kam zu langsam an. Bitte noch einmal versuchen."
      case .ourFault: "Hier ist etwas schiefgegangen, und nichts wurde geprüft."
      }
    }
  }
}
