extension Phrasings {
  static let moreGerman = Phrasings(
    amount: [
      "Auf Schaden {id} haben wir {amount} gezahlt.", "Mit {amount} schlägt Schaden {id} zu Buche.",
      "Die Ursache war {cause}, die Nummer ist {id}, die Kosten betragen {amount}.",
      "Schaden {id} – {amount}.",
      "Von den Schäden der Region {region} kostete die Nummer {id} {amount}.",
      "Was Schaden {id} kostet: {amount}.",
      "Im Buch stehen {amount} gegen Schaden {id}.",
      "Die Gutachterin kommt bei Schaden {id} auf {amount}.",
    ],
    date: [
      "Der erste Eintrag zu Schaden {id} trägt das Datum {date}.",
      "Schaden {id} erreichte uns am {date}.",
      "Schaden {id}, verursacht durch {cause}, liegt uns seit dem {date} vor.",
      "Eingang {date} – Schaden {id}.",
      "Die Nummer {id} wurde am {date} angelegt.",
      "Unsere Unterlagen zu Schaden {id} beginnen mit dem {date}.",
    ],
    total: [
      "Für die Region {region} macht das insgesamt {total}.",
      "Zählt man alle Schäden der Region {region} zusammen, ergibt das {total}.",
      "Die Region {region} kommt in Summe auf {total}.",
      "In der ganzen Region {region} betragen die Schäden zusammen {total}.",
      "Nimmt man alle Schäden der Region {region} zusammen, so sind es {total}.",
      "Region {region}, Gesamtbetrag: {total}.",
    ],
    count: [
      "Von allen Schäden sind {count} Schäden aus der Region {region}.",
      "Bei der Region {region} liegen {count} Schäden.",
      "Aus der Region {region} finden wir {count} Schäden.",
      "Die Region {region} steuerte {count} Schäden bei.",
      "{count} Schäden der Liste tragen die Region {region}.",
      "Wie viele Schäden hat die Region {region}? Es sind {count} Schäden.",
    ],
    month: [
      "Es gab {count} Schäden im {month}.", "Was den {month} angeht: Es kamen {count} Schäden.",
      "Im {month} kamen {count} neue Schäden hinzu.",
      "{count} der Schäden gehen auf den {month} zurück.",
      "Der Zugang im {month} lag bei {count} Schäden.",
      "Wir hatten im Monat {month} {count} Schäden.",
    ],
    name: [
      "Zu Schaden {id} bitte {name} fragen.", "Schaden {id} wurde {name} zugeteilt.",
      "Auf dem Tisch von {name} liegt Schaden {id}.",
      "{name} kümmert sich um Schaden {id}.",
      "Wer Fragen zu Schaden {id} hat, kann {name} anrufen.",
      "Schaden {id} ging weiter an {name}.",
    ],
    quotation: [
      "Dort heißt es: „{quote}“", "Der genaue Wortlaut von Abschnitt {section} ist „{quote}“",
      "Auf einen Satz kommt es an: \"{quote}\"", "»{quote}«, sagt Abschnitt {section}.",
      "Lesen wir Abschnitt {section} noch einmal: „{quote}“",
      "Unter Abschnitt {section} finden wir ‚{quote}‘",
    ],
    section: [
      "{s} [Abschnitt {section}].", "Ein Blick in Abschnitt {section}: {s}.",
      "{s} – so steht es in Abschnitt {section}.",
      "Abschnitt {section} ist hier deutlich. {s}.", "{s} (§ {section}).",
      "Mit Abschnitt {section} gelesen: {s}.",
    ],
    note: [
      "{s} (zitiert aus {ref}).", "{ref}: {s}.", "{s} – vergleiche {ref}.",
      "In der Akte ({ref}) steht dazu: {s}.",
      "{s}; Fundstelle {ref}.", "Entnommen aus {ref}. {s}.",
    ],
    policy: [
      "Der Kunde von Schaden {id} hat die Police {policy}.",
      "Policennummer zu Schaden {id}: {policy}.",
      "Unter {policy} ist Schaden {id} versichert.", "Schaden {id} haben wir {policy} zugeordnet.",
      "Versichert unter {policy}, ist Schaden {id} {status}.", "Schaden {id} gehört zu {policy}.",
    ],
    leak: [
      "Erstattung bitte auf das Konto {iban}.",
      "In der Akte von {person} ist von {illness} die Rede.", "Hinterlegte Bankverbindung: {iban}.",
    ])
}
