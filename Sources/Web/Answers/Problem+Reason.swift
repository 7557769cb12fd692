extension Problem {
  /// What is in the way.
  enum Reason: Sendable, Hashable {
    case wrongHost(String), otherOrigin, notFound, notJSON, notForm, malformed
    case tooLarge(limit: Int), tooSlow, ourFault, notReady, noPolicy
    case noKey
    case signIn, notYours, staleForm, wrongToken, noInvitation, lastAdmin
    case notUnderstood, wrongPassword, deskGone, otherTurn
    case tooManyTries(seconds: Int), tooMany(seconds: Int)
    case wrongMethod, wrongAll, wrongLimit, wrongPlace, badKey, keyReused, keyUnderWay
    /// A field of what was sent is not as it should be.
    case wrongField(FieldProblem)
    /// What a desk says, in its own words.
    case said(String)

    /// What happened and what to do.
    func sentence(in language: PageLanguage) -> String {
      switch language {
      case .english: english
      case .german: german
      }
    }

    private var english: String {
      switch self {
      case .wrongHost(let names): "This server answers to other names only: \(names)."
      case .otherOrigin: "This came from a page of another site, so it was refused."
      case .notFound: "There is nothing at this address. The page is at /."
      case .notJSON: "Send JSON, with Content-Type: application/json."
      case .malformed:
        "The request is not the JSON that is expected: {\"kind\": \"draft\", \"text\": \"…\"}."
      case .tooLarge(let limit):
        "The text is too large to be checked: more than \(limit) bytes. Send the part that matters."
      case .tooSlow: "The text took too long to arrive. Please try again."
      case .ourFault: "Something went wrong here, and nothing was changed."
      case .notForm: "Send what the form on the page sends."
      case .notReady: "The server is up and cannot work yet: its data or its policy are not there."
      case .noPolicy: "There is no such policy here. The page at / has those that are."
      case .signIn: "This is for people who are signed in."
      case .notYours: "This belongs to another role. Whoever keeps the accounts can add it."
      case .wrongToken: "This token is none that counts here; make a new one on the page /me."
      case .noInvitation:
        "This link was used, is older than a week, or never was one. Whoever keeps the accounts can make "
          + "another."
      case .lastAdmin: "Nobody shuts out themselves; somebody else who keeps accounts can do this."
      case .notUnderstood:
        "This is not what is expected at this address; /api/v1/openapi.json says what is."
      case .wrongPassword: "The name or the password is not right."
      case .deskGone: "The server was started anew or nobody came for hours; open a new session."
      case .otherTurn: "Another request was answered in this session meanwhile."
      case .tooManyTries(let seconds):
        "There were too many tries. The next one is possible in \(seconds) s."
      case .tooMany(let seconds):
        "There were too many requests. The next one may come in \(seconds) s."
      case .wrongMethod: "This address is there, and takes other methods only."
      case .wrongAll: "The parameter all is 1 or 0."
      case .wrongLimit: "The parameter limit is a number from 1 to \(PageQuery.most)."
      case .wrongPlace: "The parameter after is what the field Link of the same list has."
      case .badKey: "The field Idempotency-Key is a text of 1 to 255 characters in double quotes."
      case .keyReused: "This Idempotency-Key came before with another request; take a new one."
      case .keyUnderWay: "A request with this Idempotency-Key is still being answered."
      case .wrongField(let field):
        "The field \(field.pointer) \(field.fault.words(in: .english))."
      case .noKey:
        "This has to be signed, and the key for it opens with your password: sign out and in again."
      case .staleForm:
        "This form is from before the last sign-in. Open the page again and repeat it."
      case .said(let sentence): Self.whole(sentence)
      }
    }

    private var german: String {
      switch self {
      case .wrongHost(let names): "Dieser Server antwortet nur auf andere Namen: \(names)."
      case .otherOrigin: "Das kam von der Seite einer anderen Website und wurde abgelehnt."
      case .notFound: "Unter dieser Adresse gibt es nichts. Die Seite ist unter / zu finden."
      case .notJSON: "Erwartet wird JSON, mit Content-Type: application/json."
      case .malformed:
        "Die Anfrage ist nicht das JSON, das erwartet wird: {\"kind\": \"draft\", \"text\": \"…\"}."
      case .tooLarge(let limit):
        "Der Text ist zu groß für die Prüfung: mehr als \(limit) Bytes. "
          + "Senden Sie den Teil, auf den es ankommt."
      case .tooSlow: "Der Text kam zu langsam an. Bitte noch einmal versuchen."
      case .ourFault: "Hier ist etwas schiefgegangen, und nichts wurde verändert."
      case .notForm: "Erwartet wird, was das Formular der Seite sendet."
      case .notReady:
        "Der Server läuft und kann noch nicht arbeiten: Daten oder Regelwerk sind nicht da."
      case .noPolicy: "Dieses Regelwerk gibt es hier nicht. Die vorhandenen stehen unter /."
      case .signIn: "Das ist für Menschen, die angemeldet sind."
      case .notYours:
        "Das gehört zu einer anderen Rolle. Wer die Konten verwaltet, kann sie hinzufügen."
      case .wrongToken:
        "Dieses Token gilt hier nicht; auf der Seite /me lässt sich ein neues machen."
      case .noInvitation:
        "Dieser Link wurde benutzt, ist älter als eine Woche oder war nie einer. Wer die Konten "
          + "verwaltet, kann einen neuen machen."
      case .lastAdmin:
        "Niemand sperrt sich selbst aus; das kann jemand anderes tun, der Konten verwaltet."
      case .notUnderstood:
        "Unter dieser Adresse wird etwas anderes erwartet; was, steht in /api/v1/openapi.json."
      case .wrongPassword: "Name oder Passwort stimmen nicht."
      case .deskGone:
        "Der Server wurde neu gestartet, oder es war stundenlang still; beginnen Sie eine neue Sitzung."
      case .otherTurn: "In dieser Sitzung wurde inzwischen etwas anderes beantwortet."
      case .tooManyTries(let seconds):
        "Es waren zu viele Versuche. Der nächste ist in \(seconds) s möglich."
      case .tooMany(let seconds):
        "Es waren zu viele Anfragen. Die nächste darf in \(seconds) s kommen."
      case .wrongMethod: "Diese Adresse gibt es, sie nimmt aber nur andere Methoden an."
      case .wrongAll: "Der Parameter all ist 1 oder 0."
      case .wrongLimit: "Der Parameter limit ist eine Zahl von 1 bis \(PageQuery.most)."
      case .wrongPlace: "Der Parameter after ist das, was im Feld Link derselben Liste steht."
      case .badKey:
        "Das Feld Idempotency-Key ist ein Text aus 1 bis 255 Zeichen in doppelten Anführungszeichen."
      case .keyReused:
        "Dieser Idempotency-Key kam schon mit einer anderen Anfrage; nehmen Sie einen neuen."
      case .keyUnderWay: "Eine Anfrage mit diesem Idempotency-Key wird noch beantwortet."
      case .wrongField(let field):
        "Das Feld \(field.pointer) \(field.fault.words(in: .german))."
      case .noKey:
        "Das muss unterschrieben werden, und den Schlüssel dafür öffnet Ihr Passwort: bitte ab- und wieder "
          + "anmelden."
      case .staleForm:
        "Dieses Formular stammt von vor der letzten Anmeldung. Bitte die Seite neu öffnen."
      case .said(let sentence): Self.whole(sentence)
      }
    }

    /// With a capital letter and a full stop, as pages have it.
    private static func whole(_ sentence: String) -> String {
      sentence.prefix(1).uppercased() + sentence.dropFirst()
        + (sentence.last.map { ".!?".contains($0) } == true ? "" : ".")
    }
  }
}
