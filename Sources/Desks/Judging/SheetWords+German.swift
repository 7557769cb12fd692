import Grading

extension SheetWords {
  /// In German.
  public static let german = SheetWords(
    appeal: "Der Einspruch", question: "Die Frage", grade: "Die Bewertung", exercise: "Die Aufgabe",
    changedExercise: "Sie fragt inzwischen etwas anderes; hier steht, was geantwortet wurde.",
    situation: "Der Fall", answer: "Die Antwort",
    markedAnswer: "Die Antwort, Markiertes in doppelten Klammern", chosen: "Was gewählt wurde",
    nothingChosen: "nichts", unshown: "Ohne ihre Aufgabe lässt sie sich nicht zeigen.",
    engine: "Automatisch geprüft", atPresent: "Das Werkzeug zurzeit", levels: "Stufen: ",
    passed: "bestanden", notPassed: "nicht bestanden",
    secondOpinion: "aufbewahrt als zweite Meinung neben der Bewertung, die zählt",
    reachesLearner: "die Antwort kommt an", givenBack: "zurückgegeben",
    nothingWaitsThere: "dort wartet nichts",
    nothingWaits: { "für \($0) wartet nichts" }, waits: { "wartet: \($0)" },
    rounds: [
      .grading: "zu beurteilen", .second: "zweiter Blick", .third: "dritter Blick",
      .appeal: "Einspruch",
    ],
    onlyQuestion: "Frage",
    following: [
      .sampled: "ausgelost: jemand anderes sieht es sich noch einmal an",
      .borderline: "knapp an der Grenze: jemand anderes sieht es sich noch einmal an",
      .overridden: "steht gegen eine andere Bewertung: jemand anderes sieht es sich noch einmal an",
      .disagreement: "zwei Urteile liegen weit auseinander: eine dritte Person entscheidet",
    ])
}
