/// The words around questions on lines.
struct PlainWords: Sendable {
  var choose, text, mark, answer, sure, next: String
  var textHelp, markHelp, editor, marked, unmarked, notThere, notUnderstood, marksSoFar: String
  var segmentHelp, labelHelp: String
  var several: String
  var emptyDoes: @Sendable (String) -> String
  static func inLanguage(_ language: String) -> PlainWords { language == "de" ? german : english }

  private static let english = PlainWords(
    choose: "choose> ", text: "text> ", mark: "mark> ", answer: "answer> ", sure: "sure> ",
    next: "> ",
    textHelp: "Write the text; a line with nothing but a full stop ends it.",
    markHelp: "Type what is to go, one a line, as it stands in the text; an empty line ends it.",
    editor: "editor", marked: "marked", unmarked: "no longer marked",
    notThere: "That does not stand in the text.", notUnderstood: "That is none of these.",
    marksSoFar: "Marked so far, in double brackets:",
    segmentHelp: "Type the number of a sentence to mark it; an empty line ends it.",
    labelHelp:
      "Type the number of a sentence and the letter of what is wrong, such as 2a; an empty line ends it.",
    several: "several may be right: a, c", emptyDoes: { "Enter: \($0)" })

  private static let german = PlainWords(
    choose: "Wahl> ", text: "Text> ", mark: "Marke> ", answer: "Antwort> ", sure: "sicher> ",
    next: "> ",
    textHelp: "Den Text schreiben; eine Zeile mit nichts als einem Punkt beendet sie.",
    markHelp:
      "Eingeben, was weg muss, eines je Zeile, wie es im Text steht; eine leere Zeile beendet es.",
    editor: "Editor", marked: "markiert", unmarked: "nicht mehr markiert",
    notThere: "Das steht nicht im Text.", notUnderstood: "Das ist nichts davon.",
    marksSoFar: "Bisher markiert, in doppelten Klammern:",
    segmentHelp:
      "Die Nummer eines Satzes eingeben, um ihn zu markieren; eine leere Zeile beendet es.",
    labelHelp:
      "Die Nummer eines Satzes und den Buchstaben dafür eingeben, was falsch ist, wie 2a; eine leere Zeile beendet es.",
    several: "mehrere können richtig sein: a, c", emptyDoes: { "Enter: \($0)" })
}
