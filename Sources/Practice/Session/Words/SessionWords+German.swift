import Courses

extension SessionWords {
  static let german = SessionWords(
    practice: "Übung", welcome: "Üben mit den eigenen Werkzeugen und Regeln",
    realChecks: "Echte Prüfungen als Übung",
    consentQuestion: """
      Soll die erste Prüfung eines echten Entwurfs als Wiederholung der Fertigkeiten zählen, die er \
      berührt? Eine saubere heißt, dass sie sitzen; ein Stopp bringt eine kurze Übung zu genau dieser \
      Regel zurück. Aufbewahrt werden Fertigkeit, Tag und Ergebnis, nie der Text.
      """,
    summary: "Diese Sitzung", practised: "Geübt", comesAgain: "Kommt wieder",
    nothingDue: "nichts ist fällig",
    nothingDueLong: "Im Moment sitzt alles. Üben lässt sich trotzdem jede Aufgabe.",
    noExercises: "Hier gibt es noch keine Aufgabe.",
    lastTime: "Zur letzten Antwort", theCase: "Der Fall", allRight: "Hier stimmt alles.",
    sureQuestion: "Wie sicher ist es, dass diese Antwort besteht?", notSaid: "keine Angabe",
    leavingQuestion: """
      Diese Antwort wurde nicht abgegeben und wird nicht aufbewahrt. Die Aufgabe bleibt offen und \
      wird wieder angeboten.
      """,
    nothingToAnswer: "Hier ist nichts zu beantworten.", unaided: "ohne Hilfe",
    passedWord: "Bestanden", notYet: "Noch nicht",
    mentor: "Abgegeben. Es zählt, sobald jemand, der die Arbeit kennt, es gelesen hat.",
    revealQuestion: """
      Mit der Lösung endet dieser Versuch, und die Aufgabe kommt bald mit anderen Daten wieder. \
      Vielleicht genügt ein Tipp.
      """,
    solution: "Die Lösung",
    afterReveal: "Dieselbe Idee mit anderen Daten ist der kürzeste Weg, sie zu behalten.",
    why: "warum", how: "wie", right: "Richtig:",
    start: Choice("beginnen"), notNow: Choice("jetzt nicht"), yes: Choice("ja", "j"),
    no: Choice("nein", "n"), close: Choice("schließen"), finish: Choice("beenden", "q"),
    goOn: Choice("weiter"), handIn: Choice("fertig"), back: Choice("zurück", "z"),
    list: Choice("Liste", "x"), lesson: Choice("Lektion", "l"), stay: Choice("bleiben"),
    leaveToList: Choice("verlassen", "x"), again: Choice("noch einmal"), hint: Choice("Tipp", "t"),
    giveUp: Choice("Lösung", "s"), fresh: Choice("andere Daten", "v"),
    freshNow: Choice("mit anderen Daten", "v"), showIt: Choice("zeigen", "s"),
    backToAnswer: Choice("zurück", "z"), backToTry: Choice("zurück"),
    backToExercise: Choice("zurück"),
    ask: Choice("jemanden fragen", "f"), send: Choice("fragen"),
    practitionerSays: "Aus der Praxis zu solchen Antworten",
    askExplained: """
      Wer die Arbeit kennt, sieht die Übung, die abgegebene Antwort und die Frage, nicht aber, von wem \
      sie ist.
      """,
    atPresent: "Zurzeit:",
    asked: { "Gefragt; eine Antwort kommt bis \($0)" },
    answersAre: { place in
      switch place {
      case .terminal: "Was zurückkommt: dryrun mentor answers"
      case .browser: "Was zurückkommt, steht auf dieser Seite unter „Was an mich zurückkam“."
      }
    },
    keptIs: { place in
      switch place {
      case .terminal: "dryrun me zeigt alles davon; dryrun me delete löscht es."
      case .browser: "Die Seite Ihres Kontos zeigt alles davon und löscht es."
      }
    },
    confidences: [
      (0.5, "geraten", "50 %"), (0.6, "eher schon", "60 %"), (0.8, "ziemlich sicher", "80 %"),
      (0.95, "sicher", "95 %"),
    ],
    kinds: [
      .draftAPrompt: "Prompt entwerfen", .redactThis: "schwärzen",
      .chooseTheRightTool: "das richtige Werkzeug", .judgeThisOutput: "Ausgabe beurteilen",
      .fixTheFormat: "Format richten", .routeForApproval: "Freigabeweg",
      .whenNotToUseAI: "wann keine KI", .explainBack: "weitererklären",
    ],
    checks: [
      "verdict": "die Richtlinie lässt es durch", "without": "keine Regel hält es auf",
      "keeps": "was die Aufgabe braucht, ist da", "never": "nichts steht darin, was nicht darf",
      "matches": "der Wortlaut", "words": "die Länge", "format": "das Format",
      "grounded": "es steht in den Quellen", "leaks": "nichts fließt ab",
      "useful": "was die Aufgabe braucht, bleibt", "errors": "das Falsche ist gefunden",
      "types": "die Arten der Fehler", "answers": "die Antworten",
    ],
    kept: { folder in
      [
        """
        Aufbewahrt werden abgegebene Antworten und wann, ihre Bewertungen, Tipps und die \
        Sicherheit, für Sie. Aus der Praxis liest jemand, wonach Sie fragen und was keine Prüfung \
        entscheiden kann, ohne Ihren Namen.
        """,
        "Sie stehen in \(folder).",
      ]
    },
    exercises: { $0 == 1 ? "1 Aufgabe" : "\($0) Aufgaben" },
    minutes: { "\($0) Min." },
    passed: { "\($0) bestanden" },
    inDays: { $0 <= 0 ? "heute" : $0 == 1 ? "morgen" : "in \($0) Tagen" },
    reason: { reason in
      switch reason {
      case .open: "begonnen"
      case .realCheck: "in echter Arbeit gestoppt"
      case .plan: "geplante Arbeit"
      case .probe: "ohne Hilfe, einmal"
      case .due(let days):
        days <= 0 ? "heute fällig" : days == 1 ? "seit gestern fällig" : "seit \(days) Tagen fällig"
      case .new: "neu"
      case .later(let days): days <= 1 ? "morgen fällig" : "in \(days) Tagen fällig"
      case .other: "jederzeit"
      case .named: "gewählt"
      }
    },
    end: { end in
      switch end {
      case .passed(1): "bestanden"
      case .passed(let tries): "bestanden, Versuch \(tries)"
      case .handedIn: "abgegeben"
      case .revealed: "Lösung gezeigt"
      case .open: "offen"
      }
    },
    lack: { $0 == .text ? "Noch ist nichts geschrieben." : "Noch ist nichts gewählt." },
    refused: { hint in
      switch hint {
      case .wait(let seconds):
        "Den nächsten Tipp gibt es in \(seconds == 1 ? "1 Sekunde" : "\(seconds) Sekunden")."
      case .afterAnotherAnswer: "Den nächsten Tipp gibt es nach einer weiteren Antwort."
      case .noneLeft, .given: "Es gibt keinen weiteren Tipp; es bleibt die Lösung."
      }
    },
    hintTitle: { level in
      switch level {
      case .place: "Wo"
      case .reason: "Warum"
      case .method: "Wie es geht"
      case .reveal: "Die Lösung"
      }
    },
    markRequest: { passage in
      if passage.segments.isEmpty { return "Zu markieren ist, was dort nicht hin darf." }
      return passage.labels.isEmpty
        ? "Zu markieren ist, was falsch ist, falls etwas falsch ist."
        : "Zu markieren ist, was falsch ist, falls etwas falsch ist, und welche Art von Fehler es ist."
    },
    detection: { counts in
      let wrong = counts.hits + counts.misses
      let found =
        wrong == 0
        ? [] : ["\(counts.hits) von \(wrong) \(wrong == 1 ? "Fehler" : "Fehlern") gefunden"]
      return found
        + (counts.falseAlarms == 0
          ? []
          : [counts.falseAlarms == 1 ? "1 falscher Alarm" : "\(counts.falseAlarms) falsche Alarme"])
    },
    busy: { request in
      switch request {
      case .pose: "die Aufgabe wird vorbereitet …"
      case .tell, .grade: "die Antwort wird geprüft …"
      case .hint: "ein Tipp wird gesucht …"
      case .reveal: "die Lösung wird gemacht …"
      case .offers, .returns: "was fällig ist, wird nachgesehen …"
      case .consent, .ask: "das wird aufbewahrt …"
      }
    })
}
