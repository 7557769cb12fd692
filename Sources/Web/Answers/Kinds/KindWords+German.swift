extension Problem.Kind {
  var german: KindWords {
    switch self {
    case .wrongHost:
      KindWords(
        "Ein anderer Server war gemeint",
        "Die Anfrage nennt einen Namen, auf den dieser Server nicht antwortet. Nehmen Sie die Adresse, mit "
          + "der er eingerichtet wurde.")
    case .otherOrigin:
      KindWords(
        "Von der Seite einer anderen Website gesendet",
        "Ein Browser hat das von der Seite einer anderen Website gesendet. Programme, die keine Browser "
          + "sind, senden weder Origin noch Sec-Fetch-Site.")
    case .notFound:
      KindWords(
        "Nicht gefunden",
        "Unter dieser Adresse oder diesem Namen gibt es nichts, oder nichts, was Sie sehen dürfen. Sehen "
          + "Sie in der Liste nach, in der es stehen müsste.")
    case .wrongMethod:
      KindWords(
        "Falsche Methode",
        "Die Adresse stimmt, die Methode nicht. Das Feld Allow der Antwort nennt die, die gehen.")
    case .notJSON:
      KindWords("Kein JSON", "Senden Sie JSON, mit dem Feld Content-Type: application/json.")
    case .notForm:
      KindWords(
        "Kein Formular", "Diese Adresse nimmt an, was ein Formular ihrer eigenen Seite sendet.")
    case .malformed:
      KindWords(
        "Nicht das, was hier erwartet wird",
        "Der Inhalt ist kein JSON, oder ein Feld fehlt oder ist anderer Art; `errors` sagt, welches. Was "
          + "erwartet wird, steht in /api/v1/openapi.json.")
    case .badParameter:
      KindWords(
        "Falscher Parameter",
        "Ein Parameter der Adresse hat keinen Wert, den er haben kann. Stellen zum Weiterlesen sind die aus "
          + "dem Feld Link derselben Liste.")
    case .badKey:
      KindWords(
        "Falscher Idempotency-Key",
        "Ein Schlüssel ist ein Text aus 1 bis 255 Zeichen in doppelten Anführungszeichen, etwa eine UUID, "
          + "und neu für alles, was getan werden soll.")
    case .keyReused:
      KindWords(
        "Schlüssel schon benutzt",
        "Dieser Idempotency-Key kam schon mit einer anderen Anfrage. Nehmen Sie für alles, was getan werden "
          + "soll, einen neuen.")
    case .keyUnderWay:
      KindWords(
        "Noch in Arbeit",
        "Eine Anfrage mit diesem Idempotency-Key wird gerade beantwortet. Senden Sie sie nach einer Weile "
          + "noch einmal: Sie bekommen dieselbe Antwort.")
    case .tooLarge:
      KindWords(
        "Zu groß",
        "Der Text ist länger, als das Regelwerk erlaubt. Senden Sie den Teil, auf den es ankommt.")
    case .tooSlow:
      KindWords("Zu langsam", "Die Anfrage kam zu langsam an. Senden Sie sie noch einmal.")
    case .tooMany:
      KindWords(
        "Zu viele Anfragen",
        "Sie haben mehr Anfragen gesendet, als dieser Server von einem Menschen annimmt. Retry-After sagt, "
          + "in wie vielen Sekunden die nächste kommen darf, RateLimit, wie viele noch übrig sind.")
    case .tooManyTries:
      KindWords(
        "Zu viele Versuche",
        "Es gab zu viele falsche Passwörter. Retry-After sagt, in wie vielen Sekunden der nächste Versuch "
          + "möglich ist.")
    case .ourFault:
      KindWords(
        "Ein Fehler des Servers",
        "Hier ist etwas schiefgegangen, und nichts wurde verändert. Sagen Sie denen, die den Server "
          + "betreiben, wann es war.")
    case .notReady:
      KindWords(
        "Noch nicht bereit",
        "Der Server kann noch nicht arbeiten: seine Daten oder sein Regelwerk sind nicht da.")
    case .noPolicy:
      KindWords(
        "Kein solches Regelwerk",
        "Das Regelwerk gibt es hier nicht. Wer die Konten verwaltet, kann Ihnen ein anderes geben.")
    case .noKey:
      KindWords(
        "Kein Schlüssel zum Unterschreiben",
        "Entscheidungen werden mit dem Schlüssel Ihres Kontos unterschrieben. Melden Sie sich neu an, oder "
          + "machen Sie mit Ihrem Passwort ein neues Token.")
    case .signIn:
      KindWords(
        "Für Menschen, die angemeldet sind", "Melden Sie sich an, oder senden Sie ein Token mit.")
    case .notYours:
      KindWords(
        "Eine andere Rolle oder ein anderes Token",
        "Ihr Konto hat keine Rolle dafür, oder Ihr Token ist nicht dafür. Wer die Konten verwaltet, kann "
          + "Rollen hinzufügen; Tokens entstehen auf der Seite /me.")
    case .staleForm:
      KindWords(
        "Ein altes Formular",
        "Das Formular stammt von vor der letzten Anmeldung. Öffnen Sie seine Seite neu.")
    case .wrongToken:
      KindWords(
        "Ein Token, das nicht gilt",
        "Es ist abgelaufen, wurde zurückgenommen oder war nie eines. Machen Sie auf der Seite /me oder mit "
          + "dryrun login ein neues.")
    case .wrongPassword:
      KindWords("Falscher Name oder falsches Passwort", "Name oder Passwort stimmen nicht.")
    case .noInvitation:
      KindWords(
        "Keine Einladung",
        "Der Link wurde benutzt oder ist älter als eine Woche. Wer die Konten verwaltet, kann einen neuen "
          + "machen.")
    case .lastAdmin:
      KindWords(
        "Das eigene Konto",
        "Niemand sperrt sich selbst aus. Das kann jemand anderes tun, der Konten verwaltet.")
    case .deskGone:
      KindWords(
        "Der Platz ist weg",
        "Der Server wurde neu gestartet, oder es war stundenlang still. Eröffnen Sie einen neuen Platz und "
          + "fragen Sie dort.")
    case .otherTurn:
      KindWords(
        "Eine andere Runde",
        "Unter dieser Nummer oder einer späteren wurde etwas anderes beantwortet. Zählen Sie von dort "
          + "weiter.")
    case .notAllowed:
      KindWords("Nicht erlaubt", "Das darf jemand anderes tun. Der Satz daneben sagt, warum.")
    case .changedMeanwhile:
      KindWords(
        "Inzwischen verändert",
        "Jemand hat es verändert, seit Sie es gesehen haben. Lesen Sie es noch einmal, bevor Sie "
          + "entscheiden.")
    case .refused:
      KindWords(
        "Abgelehnt",
        "Die Anfrage wurde verstanden, und eine Regel sagt nein, oder es fehlt noch eine Angabe. Der Satz "
          + "daneben sagt, welche.")
    }
  }
}
