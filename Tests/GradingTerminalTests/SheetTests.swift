import Courses
import Detection
import Grading
import Terminal
import Testing

@testable import GradingTerminal

@Suite("The sheet on which somebody judges")
struct SheetTests {
  private static let rubric = Rubric(
    id: "rule", title: ["en": "A rule"], passPercent: 60,
    criteria: ["follows", "why"].map { name in
      Rubric.Criterion(
        id: CriterionID(name), title: ["en": "Does it \(name)?"], weight: 1,
        levels: [
          Rubric.Level(points: 1, says: ["en": "It does \(name)."], example: [:]),
          Rubric.Level(points: 0, says: ["en": "It does not \(name)."], example: [:]),
        ])
    }, firstLanguage: "en")

  private func sheet(
    rubric: Rubric? = SheetTests.rubric, _ round: Round = .grading, isQuestion: Bool = false,
    comments: [String] = []
  ) -> GradingSheet {
    GradingSheet(
      SheetContent(
        alias: "4f1c", title: "4f1c · to judge",
        parts: [.init("The answer", "What happened may go in.\u{1B}[31m")], rubric: rubric,
        language: "en", round: round, isQuestion: isQuestion, comments: comments))
  }

  private func type(_ text: String, _ sheet: inout GradingSheet) -> SheetCommand? {
    var last: SheetCommand?
    for character in text { last = sheet.handle(Key(.character(character))) }
    return last
  }

  private func lines(_ sheet: inout GradingSheet, columns: Int = 100, rows: Int = 24) -> [String] {
    sheet.frame(ScreenSize(columns: columns, rows: rows)).rows.map(\.text)
  }

  @Test("digits choose levels and go on to the next criterion; Enter asks, and Enter again decides")
  func levels() {
    var sheet = sheet()
    #expect(sheet.handle(Key(.enter)) == nil)
    #expect(lines(&sheet).contains { $0.contains("each criterion needs a level") })
    #expect(type("12", &sheet) == nil)
    #expect(sheet.levels == ["follows": 0, "why": 1])
    #expect(sheet.handle(Key(.enter)) == nil)
    #expect(lines(&sheet).contains { $0.contains("1/2, not passed, without a comment") })
    #expect(
      sheet.handle(Key(.enter)) == .decide(.levels(["follows": 0, "why": 1], comment: "")))
  }

  @Test("a level that is not there chooses nothing, and Esc goes back before anything is decided")
  func back() {
    var sheet = sheet()
    #expect(type("9", &sheet) == nil && sheet.levels.isEmpty)
    _ = type("11", &sheet)
    _ = sheet.handle(Key(.enter))
    #expect(sheet.handle(Key(.escape)) == nil)
    #expect(sheet.levels.count == 2 && type("q", &sheet) == nil)
    #expect(lines(&sheet).contains { $0.contains("is not handed in") })
    #expect(type("g", &sheet) == .giveBack)
  }

  @Test("an answer alone and an upheld grade need their text")
  func texts() {
    var asked = sheet(rubric: nil, isQuestion: true)
    #expect(type("a", &asked) == nil)
    #expect(lines(&asked).contains { $0.contains("write the text first") })
    _ = type("c", &asked)
    _ = type("pass q", &asked)
    #expect(asked.commentText == "pass q" && asked.isPassed == nil)
    _ = asked.handle(.control("d"))
    _ = type("a", &asked)
    #expect(asked.handle(Key(.enter)) == .decide(.answer("pass q")))
    var appeal = sheet(.appeal)
    _ = type("11", &appeal)
    #expect(appeal.handle(Key(.enter)) == nil)
    #expect(lines(&appeal).contains { $0.contains("the learner is told why") })
  }

  @Test("without a rubric it passes or does not")
  func verdict() {
    var sheet = sheet(rubric: nil)
    _ = type("f", &sheet)
    _ = sheet.handle(Key(.enter))
    #expect(sheet.handle(Key(.enter)) == .decide(.verdict(isPassed: false, comment: "")))
  }

  @Test(
    "comments on such answers are taken one after the other, and never over somebody's own words")
  func comments() {
    var sheet = sheet(comments: ["One.", "Two."])
    _ = type("r", &sheet)
    #expect(sheet.commentText == "One.")
    _ = type("r", &sheet)
    #expect(sheet.commentText == "Two.")
    _ = type("c", &sheet)
    _ = type("!", &sheet)
    let own = sheet.commentText
    _ = sheet.handle(Key(.escape))
    _ = type("r", &sheet)
    #expect(sheet.commentText == own && own.contains("!"))
  }

  @Test(
    "a rubric that was changed meanwhile takes the place of the old one, and what is unchanged stays"
  )
  func changedRubric() throws {
    var sheet = sheet()
    _ = type("11", &sheet)
    _ = type("c", &sheet)
    _ = type("Well said.", &sheet)
    _ = sheet.handle(.control("d"))
    var rubric = Self.rubric
    rubric.criteria[1].levels[0].says = ["en": "It says why at once."]
    var content = sheet.content
    content.rubric = rubric
    sheet.replace(with: content)
    #expect(sheet.levels == ["follows": 0] && sheet.commentText == "Well said.")
    #expect(lines(&sheet).contains { $0.contains("the rubric was changed since") })
    #expect(sheet.handle(Key(.enter)) == nil)
    _ = type("1", &sheet)
    _ = sheet.handle(Key(.enter))
    #expect(
      sheet.handle(Key(.enter))
        == .decide(.levels(["follows": 0, "why": 0], comment: "Well said.")))
  }

  @Test("a long rubric follows the criterion at hand, with what it comes to always in sight")
  func longRubric() {
    var rubric = Self.rubric
    rubric.criteria = (0..<14).map { number in
      Rubric.Criterion(
        id: CriterionID("c\(number)"), title: ["en": "Criterion \(number)"], weight: 1,
        levels: (0..<5).map {
          Rubric.Level(points: 4 - $0, says: ["en": "Level \($0) of this."], example: [:])
        })
    }
    var sheet = sheet(rubric: rubric)
    for number in 0..<13 {
      let lines = lines(&sheet, columns: 80, rows: 24)
      #expect(lines.contains { $0.contains("› Criterion \(number)") }, "\(number)")
      #expect(lines.contains { $0.contains("Level 4 of this.") }, "\(number)")
      _ = type("1", &sheet)
    }
    _ = type("5", &sheet)
    #expect(lines(&sheet, columns: 80, rows: 24).contains { $0.contains("93 %") })
  }

  @Test("the rubric stands beside the text, below it where that is too narrow, and every row fits")
  func frames() {
    for (columns, rows) in [(120, 40), (100, 24), (80, 24), (60, 24), (40, 16)] {
      var sheet = sheet()
      let lines = lines(&sheet, columns: columns, rows: rows)
      #expect(lines.count <= rows)
      #expect(lines.allSatisfy { $0.count <= columns })
      #expect(lines.contains { $0.contains("Does it follows?") })
      let isBeside = lines.contains { $0.contains("The answer") && $0.contains("│") }
      #expect(isBeside == (columns >= 72))
      #expect(!lines.joined().contains("\u{1B}"))
    }
  }
}
