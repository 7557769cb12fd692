import Groundedness
import Testing

@Suite("German texts as people write them")
struct GermanPairTests {
  @Test("exactly the wrong parts are flagged", arguments: pairs)
  func flags(_ pair: Pair) { pair.check() }

  static let pairs = [protokoll, bericht, akte, betriebsrat, angebot, kennzahlen, richtlinie]

  static let protokoll = Pair(
    name: "Protokoll einer Projektsitzung",
    sources: [
      GroundingSource(
        name: "protokoll.txt",
        """
        Projektsitzung vom 7. Mai 2026
        Anwesend: Frau Dr. Hellmann, Herr Ostrowski, Frau Thiele

        TOP 1 Kosten
        Bis Ende April sind 1.284.500 Euro abgeflossen, das Budget beträgt 3,6 Mio. Euro. Herr
        Ostrowski rechnet mit Mehrkosten von rund 150.000 Euro für den Brandschutz.

        TOP 2 Termine
        Der Rohbau wird voraussichtlich am 15. September 2026 fertig. Von 42 Fenstern sind 17 eingebaut.
        """)
    ],
    output: """
      In der Sitzung vom 7. Mai 2026 wurde berichtet, dass bis Ende April 1,28 Mio. € abgeflossen sind, \
      bei einem Budget von 3,6 Millionen Euro. Für den Brandschutz erwartet Herr Ostrowski Mehrkosten \
      von etwa 105.000 €. Von 42 Fenstern sind 17 eingebaut, es fehlen also noch 25. Der Rohbau wird \
      am 15. September 2026 fertig. Frau Dr. Hellmann leitete die Sitzung, Herr Ostrowsky führte Protokoll.
      """,
    supported: [
      "7. Mai 2026", "1,28 Mio. €", "3,6 Millionen Euro", "42", "17", "15. September 2026",
      "Frau Dr. Hellmann",
    ],
    contradicted: ["105.000 €", "wird", "Herr Ostrowsky"])

  static let bericht = Pair(
    name: "Quartalsbericht mit Tabelle",
    sources: [
      GroundingSource(
        name: "zahlen.csv",
        """
        Sparte;Beitrag TEUR;Schaden TEUR;Verträge
        Hausrat;4.812;2.977;31.204
        Wohngebäude;9.365;8.120;18.870
        Haftpflicht;3.140;1.046;44.015
        """)
    ],
    output: """
      Die Sparte Hausrat nahm 4,8 Mio. Euro Beitrag ein, bei Schäden von 2.977 TEUR. In der \
      Haftpflicht stehen 3,14 Millionen Euro Beitrag einem Schaden von 1.406 TEUR gegenüber. Die \
      Wohngebäudeversicherung zählt 18.870 Verträge. Zusammen betragen die Beiträge 17.317 TEUR.
      """,
    supported: ["4,8 Mio. Euro", "2.977 TEUR", "3,14 Millionen Euro", "18.870", "17.317 TEUR"],
    contradicted: ["1.406 TEUR"])

  static let akte = Pair(
    name: "Schadenakte und Schreiben",
    sources: [
      GroundingSource(
        name: "akte.txt",
        """
        Schadennummer 2026-004711
        Versicherungsnehmerin: Katharina Brunsfeld
        Schadentag: 02.03.2026
        Ursache: Rohrbruch im Badezimmer
        Kostenvoranschlag: 6.480,00 EUR (Firma Wendt Sanitär GmbH)
        Selbstbeteiligung: 250 EUR
        Abschlagszahlung am 20.03.2026: 3.000 EUR
        """),
      GroundingSource(
        name: "avb.md",
        """
        ## § 12 Obliegenheiten
        Der Versicherungsnehmer hat den Schaden unverzüglich, spätestens innerhalb von einer Woche zu melden.
        ## § 14 Fälligkeit
        Die Entschädigung ist zwei Wochen nach Abschluss der Feststellungen fällig.
        """),
    ],
    output: """
      Sehr geehrte Frau Brunsfeld, zu Ihrem Schaden 2026-004711 vom 2. März 2026 liegt ein \
      Kostenvoranschlag der Wendt Sanitär GmbH über 6.840,00 € vor. Abzüglich der Selbstbeteiligung von \
      250 € und der Abschlagszahlung von 3.000 € vom 20. März stehen noch Zahlungen aus. Nach § 14 ist \
      die Entschädigung „zwei Wochen nach Abschluss der Feststellungen fällig“. Nach § 13 müssen \
      Schäden unverzüglich gemeldet werden.
      """,
    supported: [
      "2026-004711", "2. März 2026", "250 €", "3.000 €", "20. März", "§ 14",
      "„zwei Wochen nach Abschluss der Feststellungen fällig“",
    ],
    contradicted: ["6.840,00 €", "§ 13"])

  static let betriebsrat = Pair(
    name: "Aushang zur Arbeitszeit",
    sources: [
      GroundingSource(
        name: "vereinbarung.md",
        """
        # Betriebsvereinbarung Arbeitszeit vom 1. Oktober 2025

        ## 3 Gleitzeit
        Die Kernzeit liegt zwischen 9:30 Uhr und 15:00 Uhr. Bis zu 40 Plusstunden können angesammelt werden.

        ## 5 Mobiles Arbeiten
        Beschäftigte können an bis zu drei Tagen je Woche mobil arbeiten. Die Führungskraft kann in
        Einzelfällen mehr Tage zulassen.
        """)
    ],
    output: """
      Die Kernzeit liegt zwischen 9:30 Uhr und 15:00 Uhr. Bis zu 60 Plusstunden dürfen angesammelt \
      werden (Abschnitt 3). Mobil arbeiten können Beschäftigte an bis zu drei Tagen je Woche \
      (Abschnitt 5). Die Vereinbarung gilt seit dem 1. Oktober 2025.
      """,
    supported: ["9:30 Uhr", "15:00 Uhr", "Abschnitt 3", "Abschnitt 5", "1. Oktober 2025"],
    contradicted: ["60"])

  static let angebot = Pair(
    name: "Vergleich von Angeboten",
    sources: [
      GroundingSource(
        name: "angebote.md",
        """
        | Anbieter | Preis | Lieferzeit | Garantie |
        |---|---|---|---|
        | Brenner & Sohn | 18.900 € | 6 Wochen | 2 Jahre |
        | Talwerk | 17.450 € | 9 Wochen | 3 Jahre |
        """)
    ],
    output: """
      Talwerk ist mit 17.450 € um 1.450 € günstiger als Brenner & Sohn (18.900 €), liefert aber erst \
      nach neun Wochen. Die Garantie beträgt bei Talwerk zwei Jahre.
      """,
    supported: ["17.450 €", "1.450 €", "18.900 €", "neun Wochen", "Brenner & Sohn"],
    contradicted: ["zwei Jahre"])

  static let kennzahlen = Pair(
    name: "Kennzahlen in JSON",
    sources: [
      GroundingSource(
        name: "kennzahlen.json",
        """
        [{"monat": "2026-01", "anrufe": 5120, "wartezeitSekunden": 48, "quote": 92.4},
         {"monat": "2026-02", "anrufe": 4875, "wartezeitSekunden": 51, "quote": 91.8},
         {"monat": "2026-03", "anrufe": 6033, "wartezeitSekunden": 75, "quote": 86.1}]
        """)
    ],
    output: """
      Im Januar 2026 gingen 5.120 Anrufe ein, im Februar 4.785 Anrufe. Im März 2026 waren es 6.033 \
      Anrufe bei einer Wartezeit von 75 Sekunden. Insgesamt waren es im ersten Quartal 16.028 Anrufe.
      """,
    supported: ["Januar 2026", "5.120", "6.033", "75 Sekunden", "16.028"], contradicted: ["4.785"])

  static let richtlinie = Pair(
    name: "Auszug aus einer Richtlinie",
    sources: [
      GroundingSource(
        name: "richtlinie.md",
        """
        # Richtlinie Reisekosten

        ## 2.1 Bahn
        Bahnfahrten der ersten Klasse sind ab einer Fahrzeit von 3 Stunden erlaubt.

        ## 2.2 Hotel
        Die Obergrenze liegt bei 120 Euro je Nacht, in München und Frankfurt bei 160 Euro. Höhere Preise
        kann die Reisestelle teilweise genehmigen.
        """)
    ],
    output: """
      > Bahnfahrten der ersten Klasse sind ab einer Fahrzeit von 2 Stunden erlaubt.

      Im Hotel liegt die Obergrenze bei 120 € je Nacht, in Frankfurt bei 160 € (Abschnitt 2.2).
      """,
    format: .markdown, supported: ["120 €", "160 €", "Abschnitt 2.2"],
    contradicted: ["Bahnfahrten der ersten Klasse sind ab einer Fahrzeit von 2 Stunden erlaubt."])
}
