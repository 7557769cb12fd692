/// What hints say, and how solutions are told.
extension PracticeWords {
  func lookAtLines(_ lines: [Int]) -> String {
    let names = list(lines.map(String.init))
    return lines.count == 1
      ? said("Look at line \(names).", "Auf Zeile \(names) achten.")
      : said("Look at lines \(names).", "Auf die Zeilen \(names) achten.")
  }

  var nothingToMark: String {
    said("Perhaps nothing in it has to be marked.", "Vielleicht muss darin nichts markiert werden.")
  }

  func lookAtOutputs(_ outputs: [Int]) -> String {
    let names = list(outputs.map(String.init))
    return outputs.count == 1
      ? said("Look at output \(names).", "Auf Ausgabe \(names) achten.")
      : said("Look at outputs \(names).", "Auf die Ausgaben \(names) achten.")
  }

  func lookAtSentences(_ range: ClosedRange<Int>) -> String {
    range.count == 1
      ? said("Look at sentence \(range.lowerBound).", "Auf Satz \(range.lowerBound) achten.")
      : said(
        "Look at sentences \(range.lowerBound) to \(range.upperBound).",
        "Auf die Sätze \(range.lowerBound) bis \(range.upperBound) achten.")
  }

  func lookAtQuestion(_ question: String) -> String {
    said("Look at the question: \(question)", "Auf die Frage achten: \(question)")
  }

  var lookAtTask: String {
    said(
      "Read what the case asks for, one thing after another.",
      "Lesen, was der Fall verlangt, eins nach dem anderen.")
  }
  var lookAtAnswer: String {
    said("Look at the answer as a whole.", "Auf die Antwort als Ganzes achten.")
  }
  var policyDecides: String {
    said(
      "What decides is the kind of data and what the tool may take; the policy's table says it.",
      "Es entscheiden die Art der Daten und was das Werkzeug haben darf; die Tabelle der Richtlinie sagt es."
    )
  }
  var noClause: String {
    said(
      "No rule stands behind this; the case itself asks for it.",
      "Dahinter steht keine Regel; der Fall selbst verlangt es.")
  }

  func example(_ solution: String) -> String {
    said(
      "In another case it was done like this:\n\(solution)",
      "In einem anderen Fall ging es so:\n\(solution)")
  }

  var nothingMarked: String { said("Nothing is to be marked.", "Nichts ist zu markieren.") }

  func marked(_ values: [String]) -> String {
    said("To be marked: ", "Zu markieren: ") + values.map(quoted).joined(separator: ", ")
  }

  func wrongSentence(output: Int?, _ sentence: Int, _ kind: String, _ truth: String) -> String {
    let place =
      output.map { said("Output \($0), sentence \(sentence)", "Ausgabe \($0), Satz \(sentence)") }
      ?? said("Sentence \(sentence)", "Satz \(sentence)")
    return "\(place): \(kind). " + said("Right would be: \(truth)", "Richtig wäre: \(truth)")
  }

  var nothingWrong: String { said("Nothing is wrong.", "Nichts ist falsch.") }
}
