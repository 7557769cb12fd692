import Courses
import Foundation
import Testing

@testable import Practice

@Suite("The words of a session")
struct SessionWordsTests {
  private static let all = [SessionWords.english, .german]

  @Test(
    "name each kind of exercise and each check that kinds have by themselves",
    arguments: ["en", "de"])
  func complete(language: String) {
    let words = SessionWords.inLanguage(language)
    for kind in Exercise.Kind.allCases { #expect(words.kinds[kind] != nil) }
    let checks = [
      "verdict", "without", "keeps", "never", "matches", "words", "format", "grounded", "leaks",
      "useful", "errors", "types", "answers",
    ]
    for check in checks { #expect(words.checks[check] != nil) }
  }

  @Test(
    "have a letter of its own for each choice that is offered together", arguments: ["en", "de"])
  func letters(language: String) {
    let words = SessionWords.inLanguage(language)
    let together: [[SessionWords.Choice]] = [
      [words.notNow, words.yes, words.no],
      [words.handIn, words.back, words.lesson, words.list],
      [words.again, words.hint, words.lesson, words.giveUp, words.list, words.finish],
      [words.goOn, words.fresh, words.lesson, words.finish],
      [words.stay, words.leaveToList, words.finish],
    ]
    for choices in together {
      let keys = choices.compactMap(\.key)
      #expect(Set(keys).count == keys.count && keys.count == choices.count - 1)
      #expect(!keys.contains("e"))
    }
  }

  @Test("count one thing as one")
  func plurals() {
    #expect(SessionWords.english.exercises(1) == "1 exercise")
    #expect(SessionWords.english.exercises(2) == "2 exercises")
    #expect(SessionWords.german.exercises(1) == "1 Aufgabe")
    #expect(SessionWords.german.exercises(0) == "0 Aufgaben")
    let counts = DetectionCounts(hits: 1, misses: 0, falseAlarms: 1, correctRejections: 3)
    #expect(SessionWords.english.detection(counts) == ["1 of 1 error found", "1 false alarm"])
    #expect(
      SessionWords.german.detection(counts) == ["1 von 1 Fehler gefunden", "1 falscher Alarm"])
    #expect(SessionWords.english.inDays(0) == "today")
    #expect(SessionWords.german.inDays(1) == "morgen")
  }

  @Test("a subject before a question is told from it")
  func subjects() {
    let text = QuestionText("Dear customer,\nthe damage.\n\nMay it go?")
    #expect(text.subject == "Dear customer,\nthe damage." && text.question == "May it go?")
    #expect(QuestionText("May it go?").subject == nil)
  }
}
