import Detection
import PolicyPacks

extension DemoScript {
  /// Three hospitals: the wards and the hospital assistant.
  static let hochtal = DemoScript(
    prefix: "hochtal", language: "en", learnerID: "pflege", learnerName: "Pflegefachperson",
    trainerID: "stationsleitung", trainerName: "Stationsleitung",
    trainerGroups: ["stationsleitung"],
    officeNames: (
      "Pflegedienst", "Redaktion der Richtlinie", "Leitung Praxisentwicklung",
      "Verwaltung der Konten"
    ),
    groupNames: [
      "datenschutz": ("datenschutz", "Datenschutz"),
      "aerztliche-leitung": ("aerztliche-leitung", "Ärztliche Leitung"),
      "ethikkommission": ("ethik", "Forschungsethik"),
      "pikett": ("pikett", "Pikett"),
      "stationsleitung": ("stationsleitung", "Stationsleitung"),
    ],
    drafts: [
      Draft("Welche Leitlinien gibt es zur Herzinsuffizienz im Alter?", "literatursuche"),
      Draft(
        "Formuliere die Besuchszeiten freundlicher, als Liste, nur aus diesem Text: täglich 13 bis "
          + "20 Uhr.", "spitalassistent"),
      Draft(
        "Was bedeutet «nüchtern ab Mitternacht» in einfacher Sprache für Angehörige?",
        "spitalassistent"),
      Draft(
        "Welche Fragen stellt man beim Eintritt, damit nichts vergessen geht? Als Liste.",
        "spitalassistent"),
      Draft("Hauptdiagnose: I50.1, was bedeutet das für den Austritt?", "spitalassistent"),
      Draft("Schreibe an erika@familie.example wegen FA26-004127-0", "spitalassistent"),
      Draft("Patient mit Diagnose I50.1, was sagt die Literatur?", "literatursuche"),
      Draft("AHV-Nr. 756.9040.3127.79 für den Eintritt prüfen", "spitalassistent"),
      Draft("Bett K-3B-214/2, geb. am 12.03.1958", "spitalassistent"),
    ],
    requests: [
      Draft(
        "Hauptdiagnose: I50.1, was bedeutet das für den Austritt am Freitag?", "spitalassistent"),
      Draft("OP-Bericht, Eingriff Z81.51.11 links: kürze den Verlauf", "spitalassistent"),
      Draft("Eintritt in der Nacht, Medikation: Torasemid 10 mg 1-0-0-0", "spitalassistent"),
    ],
    requestCount: 6,
    requestReason: "Der Bericht muss heute hinaus, und die Angabe gehört hinein.",
    refusal: "Die Angabe braucht es dafür nicht; mit einem Platzhalter geht es auch.",
    disputes: [
      Dispute(
        text: "Bestelle Formular HPN-471-208-351 für die Station", tool: "freier-chat",
        rule: "patientennummer", reason: "Das ist ein Muster auf einem Formular.",
        answer: (
          false, "Auch das Muster trägt eine echte Nummer; das Formular wird geändert."
        )),
      Dispute(
        text: "Aus der Schulung, Hauptdiagnose: I50.1", tool: "spitalassistent",
        rule: "patient-diagnosis", reason: "Das ist ein Beispiel aus der Schulung.", answer: nil),
    ],
    question: "Darf die Bettnummer stehen bleiben, wenn kein Geburtsdatum dabei ist?",
    appeal: "Der zweite Satz nennt den Platzhalter; bitte noch einmal lesen.",
    comments: (
      "Danach kann man arbeiten, und es ist unsere Regel.",
      "Was wegbleibt, ist klar. Es fehlt, was an seine Stelle tritt."
    ),
    shared: (
      "Das Geburtsdatum neben dem Bett wird oft übersehen: zusammen sagen sie, wer es ist.",
      "Die Leitlinie allein braucht kein Kürzel; lass es weg."
    ),
    toolNote: "Er lässt bei Medikationslisten manchmal die Abenddosis weg; jede Zeile mit der "
      + "Verordnung vergleichen.",
    plan: ("Austrittsberichte der Station", "austrittsbericht"))
}
