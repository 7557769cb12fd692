/// The rules of the made-up German policy.
enum GermanTerms {
  static let filler = [
    "Der Versicherer bestätigt den Eingang schriftlich.",
    "Einzelheiten stehen im Versicherungsschein.",
    "Das gilt für alle versicherten Orte.", "Ausnahmen werden einzeln vereinbart.",
    "Der Versicherungsschein kann einen anderen Betrag nennen.", "Belege sind aufzubewahren.",
    "Die Geschäftsstellen beraten dazu.", "Frühere Vereinbarungen bleiben unberührt.",
  ]

  static func clauses(_ random: inout SeededGenerator) -> [Terms.Clause] {
    let limit = 5_000 + 500 * random.below(30)
    let excess = 150 + 25 * random.below(20)
    let notice = 7 * (2 + random.below(3))
    let sublimit = 1_000 + 250 * random.below(12)
    return [
      Terms.Clause(
        section: "2.1", title: "Anzeige des Schadens",
        sentence: "Ein Schaden ist innerhalb von {v} nach seiner Entdeckung zu melden.",
        value: .days(notice), before: .days(notice + 7),
        paraphrases: [
          "Schäden müssen innerhalb von {v} nach ihrer Entdeckung gemeldet werden.",
          "Nach der Entdeckung ist der Schaden binnen {v} zu melden.",
          "Wer einen Schaden entdeckt, muss ihn in spätestens {v} melden.",
        ], heldOut: ["Die Meldung des Schadens muss spätestens {v} nach der Entdeckung erfolgen."]),
      Terms.Clause(
        section: "2.3", title: "Leitungswasser",
        sentence: "Leitungswasserschäden sind bis {v} je Ereignis versichert.",
        value: .money(limit),
        before: .money(limit - 1_500),
        paraphrases: [
          "Bei Leitungswasserschäden reicht die Deckung bis {v} je Ereignis.",
          "Je Ereignis sind Leitungswasserschäden mit höchstens {v} versichert.",
          "Die Obergrenze für Leitungswasserschäden liegt je Ereignis bei {v}.",
        ], heldOut: ["Was die Police bei Leitungswasserschäden leistet, endet je Ereignis bei {v}."]
      ),
      Terms.Clause(
        section: "3.1", title: "Selbstbehalt",
        sentence: "Der Kunde trägt in jedem Schadenfall einen Selbstbehalt von {v}.",
        value: .money(excess), before: .money(excess + 50),
        paraphrases: [
          "Der Selbstbehalt beträgt {v} je Schadenfall.",
          "In jedem Schadenfall bleibt ein Selbstbehalt von {v} beim Kunden.",
          "Kunden zahlen als Selbstbehalt in jedem Schadenfall {v} selbst.",
        ], heldOut: ["Von jedem Schadenfall bleiben {v} als Selbstbehalt beim Kunden."]),
      Terms.Clause(
        section: "3.4", title: "Wertsachen",
        sentence: "Schmuck außerhalb eines Tresors ist bis insgesamt {v} versichert.",
        value: .money(sublimit), before: .money(sublimit + 750),
        paraphrases: [
          "Für Schmuck außerhalb eines Tresors gilt eine Grenze von {v}.",
          "Schmuck, der außerhalb eines Tresors liegt, ist bis {v} versichert.",
          "Liegt Schmuck nicht in einem Tresor, sind höchstens {v} versichert.",
        ], heldOut: ["Nicht im Tresor verwahrter Schmuck genießt Schutz bis {v}."]),
      Terms.Clause(
        section: "4.2", title: "Leerstand",
        sentence: "Eine Wohnung gilt nach {v} ohne Bewohner als leer stehend.",
        value: .days(30 + 15 * random.below(3)), before: .days(90),
        paraphrases: [
          "Nach {v} ohne Bewohner gilt eine Wohnung als leer stehend.",
          "Als leer stehend gelten Wohnungen nach {v} ohne Bewohner.",
          "Leerstand liegt vor, wenn eine Wohnung seit {v} ohne Bewohner ist.",
        ], heldOut: ["Wohnt {v} lang niemand darin, gilt die Wohnung als leer stehend."]),
      Terms.Clause(
        section: "5.1", title: "Kündigung",
        sentence:
          "Beide Seiten können mit einer Frist von {v} zum Ende des Versicherungsjahres kündigen.",
        value: .months(2 + random.below(2)), before: .months(4),
        paraphrases: [
          "Die Frist für eine Kündigung zum Ende des Versicherungsjahres liegt bei {v}.",
          "Zum Ende des Versicherungsjahres kann mit einer Frist von {v} gekündigt werden.",
          "Wer zum Ende des Versicherungsjahres kündigen will, muss eine Frist von {v} einhalten.",
        ], heldOut: ["Eine Kündigung zum Ende des Versicherungsjahres verlangt {v} Frist."]),
      Terms.Clause(
        section: "6.2", title: "Zahlungsverzug",
        sentence: "Verspätete Beiträge werden mit {v} im Jahr verzinst.",
        value: .percent(4 + random.below(5)),
        before: .percent(3),
        paraphrases: [
          "Auf verspätete Beiträge fallen {v} Zinsen im Jahr an.",
          "Der Zins für verspätete Beiträge beträgt {v} im Jahr.",
          "Wer Beiträge verspätet zahlt, wird im Jahr mit {v} Zinsen belastet.",
        ], heldOut: ["Ein verspäteter Beitrag kostet {v} Zinsen im Jahr."]),
      Terms.Clause(
        section: "7.3", title: "Gutachten",
        sentence: "Schäden über {v} begutachtet ein externer Sachverständiger.",
        value: .money(10_000 + 1_000 * random.below(15)), before: .money(8_000),
        paraphrases: [
          "Ein externer Sachverständiger begutachtet Schäden über {v}.",
          "Ab {v} begutachtet ein externer Sachverständiger die Schäden.",
          "Externe Sachverständige werden zur Begutachtung von Schäden über {v} hinzugezogen.",
        ],
        heldOut: [
          "Geht ein Schaden über {v} hinaus, begutachtet ihn ein externer Sachverständiger."
        ]),
    ]
  }
}
