/// What is said about answers that are texts, and about any answer that cannot be graded.
extension PracticeWords {
  var emptyAnswer: String { said("There is no answer yet", "Noch steht keine Antwort da") }
  var writeSomething: String {
    said("Write an answer, then hand it in.", "Eine Antwort schreiben und dann abgeben.")
  }
  var hugeAnswer: String {
    said(
      "The answer is longer than the policy lets a text be",
      "Die Antwort ist länger, als die Richtlinie erlaubt")
  }
  var writeLess: String {
    said("A shorter text can be checked.", "Ein kürzerer Text lässt sich prüfen.")
  }
  var notEvaluated: String {
    said(
      "This check could not be evaluated, so it does not pass",
      "Diese Prüfung ließ sich nicht auswerten und gilt darum als nicht bestanden")
  }
  var noSource: String {
    said(
      "There is no source to hold the answer against, so this does not pass",
      "Es gibt keine Quelle zum Vergleichen, darum gilt dies als nicht bestanden")
  }

  func missing(_ count: Int, of all: Int) -> String {
    said(
      "The text lacks \(count) of \(all) things that the task needs",
      "Dem Text \(count == 1 ? "fehlt" : "fehlen") \(count) von \(all) Angaben, die die Aufgabe braucht"
    )
  }

  func missing(_ named: [String]) -> String {
    let names = list(named.map(quoted))
    return said("The text no longer says \(names)", "Im Text steht nicht mehr: \(names)")
  }

  var addMissing: String {
    said(
      "Keep what the task needs; it is in the case.",
      "Behalten, was die Aufgabe braucht; es steht im Fall.")
  }
  var hasNoPlace: String { said("this has no place in the text", "dies hat im Text keinen Platz") }
  var leaveOut: String { said("Leave it out.", "Weglassen.") }
  var noMatch: String {
    said(
      "Something that the case asks for is not in the text",
      "Etwas, das der Fall verlangt, steht nicht im Text")
  }

  func wordCount(_ count: Int, _ range: ClosedRange<Int>) -> String {
    if count < range.lowerBound {
      return said(
        "The text has \(count) words; it needs at least \(range.lowerBound)",
        "Der Text hat \(count) Wörter; nötig sind mindestens \(range.lowerBound)")
    }
    return said(
      "The text has \(count) words; the limit is \(range.upperBound)",
      "Der Text hat \(count) Wörter; höchstens \(range.upperBound) sind erlaubt")
  }

  func changeLength(_ isShort: Bool) -> String {
    isShort
      ? said("Say what is missing.", "Sagen, was noch fehlt.")
      : said("Leave out what the task does not need.", "Weglassen, was die Aufgabe nicht braucht.")
  }

  var compareWithSource: String {
    said(
      "Hold it against the source beside the case.", "Mit der Quelle neben dem Fall vergleichen.")
  }

  func ruleFound(_ rule: String) -> String {
    said(
      "The rule '\(rule)' finds something in the text", "Die Regel „\(rule)“ findet etwas im Text")
  }
}
