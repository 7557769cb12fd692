extension Phrasings {
  static let heldOutGerman = Phrasings(
    amount: [
      "Was {id} betrifft, wurden {amount} überwiesen.",
      "Zum Schaden {id}: Schadenhöhe {amount}, Ursache {cause}.",
      "Der Gutachter bewertet Schaden {id} mit {amount}.",
      "Schaden Nr. {id} schließt mit {amount}.",
      "Die Akte {id} nennt als Schadenhöhe {amount}.", "{region}: Schaden {id}, {amount}.",
      "Für Schaden {id} wurde eine Rückstellung von {amount} gebildet.",
      "Nach dem Ereignis ({cause}) wurde Schaden {id} mit {amount} verbucht.",
    ],
    date: [
      "Schaden {id} kam am {date} zu uns.", "Die Anzeige von Schaden {id} erfolgte am {date}.",
      "Die Eröffnung von Schaden {id} fiel auf den {date}.",
      "Schaden {id} ({region}), gemeldet {date}.",
      "Schaden {id} ist seit {date} offen.",
      "Der Kunde informierte uns am {date} über Schaden {id}.",
    ],
    total: [
      "Die Rechnung für die Region {region} im Ganzen: {total}.",
      "Die Schäden der Region {region} belaufen sich in Summe auf {total}.",
      "Werden die Schäden der Region {region} addiert, ergeben sich {total}.",
      "Die Region {region} hat einen Gesamtwert von {total}.",
      "Über alles gerechnet kostete die Region {region} insgesamt {total}.",
      "Die gesamten Schäden der Region {region} machen {total} aus.",
    ],
    count: [
      "Insgesamt betreffen {count} Schäden die Region {region}.",
      "Die Region {region} macht {count} Schäden aus.",
      "Aus der Region {region} kamen {count} Schäden.", "Schäden in der Region {region}: {count}.",
      "Kunden der Region {region} meldeten {count} Schäden.",
      "Die Liste enthält {count} Schäden der Region {region}.",
    ],
    month: [
      "Für den Monat {month} notieren wir {count} Schäden.", "Neue Schäden im {month}: {count}.",
      "Kunden meldeten im {month} {count} Schäden.",
      "Im {month} nahm das Team {count} Schäden auf.",
      "{count} Schäden tragen ein Datum im {month}.", "An Schäden gab es im {month} {count}.",
    ],
    name: [
      "Für Schaden {id} verantwortlich zeichnet {name}.", "Schaden {id} ist bei {name} gelandet.",
      "Briefe zu Schaden {id} unterschreibt {name}.",
      "Seit der Meldung steuert {name} den Schaden {id}.", "Kontakt zu {id}: {name}.",
      "{name} bekam Schaden {id}.",
    ],
    quotation: [
      "Zitat: „{quote}“", "Vollständig lautet Abschnitt {section} „{quote}“",
      "Klarer geht es kaum: \"{quote}\"",
      "Die maßgebliche Stelle (Abschnitt {section}) ist: „{quote}“",
      "Abschnitt {section}, Wort für Wort: »{quote}«",
      "Die Bedingungen drücken es so aus: „{quote}“",
    ],
    section: [
      "{s}, wie Abschnitt {section} zeigt.", "Abschnitt {section}: {s}.",
      "{s} (laut Abschnitt {section} der Bedingungen).",
      "Grundlage ist Abschnitt {section}: {s}.", "{s}, gestützt auf Abschnitt {section}.",
      "Vergleiche Abschnitt {section}: {s}.",
    ],
    note: [
      "{s} (siehe Notiz {ref}).", "In {ref} liest man: {s}.", "{s} – Beleg {ref}.",
      "Die Sachbearbeitung schrieb ({ref}): {s}.",
      "{s}, so {ref}.", "Beleg {ref}: {s}.",
    ],
    policy: [
      "Hinter Schaden {id} steht Police {policy}.", "Schaden {id}, Police {policy}.",
      "Der Vertrag {policy} haftet für Schaden {id}.",
      "Zu {id} ist die Police {policy} hinterlegt.", "Schaden {id} stützt sich auf {policy}.",
      "Police {policy}, Schaden {id}, ist {status}.",
    ],
    leak: ["Das Geld geht an {iban}.", "{person} berichtete von {illness}.", "IBAN: {iban}."])
}
