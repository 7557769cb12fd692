import Courses
import Detection
import Grading
import Practice
import Testing

@Suite("Rubrics")
struct RubricTests {
  @Test("points are added up exactly, each criterion by its weight")
  func score() throws {
    #expect(Samples.rubric.mostPoints == 5)
    #expect(try Samples.rubric.score(of: ["follows": 0, "why": 0]) == .one)
    #expect(try Samples.rubric.score(of: ["follows": 1, "why": 0]) == Fraction(3, of: 5))
    #expect(try Samples.rubric.score(of: ["follows": 2, "why": 1]) == .zero)
  }

  @Test("a score on the line passes, without rounding")
  func line() {
    #expect(Samples.rubric.passes(Fraction(3, of: 5)))
    #expect(!Samples.rubric(pass: 61).passes(Fraction(3, of: 5)))
    #expect(!Samples.rubric(pass: 34).passes(Fraction(1, of: 3)))
    #expect(Samples.rubric(pass: 33).passes(Fraction(1, of: 3)))
  }

  @Test("what is missing, foreign or not there is refused")
  func refused() {
    for (levels, code) in [
      (["follows": 0], GradingError.Code.incomplete), (["follows": 3, "why": 0], .noLevel),
      (["follows": 0, "why": 0, "else": 0], .noLevel), (["follows": -1, "why": 0], .noLevel),
    ] as [([CriterionID: Int], GradingError.Code)] {
      let error = #expect(throws: GradingError.self) { try Samples.rubric.score(of: levels) }
      #expect(error?.code == code)
    }
  }

  @Test("another word makes another rubric, and the same text the same one")
  func digest() {
    #expect(Samples.rubric.digest == Samples.rubric(pass: 60).digest)
    #expect(Samples.rubric.digest.count == 64)
    #expect(Samples.rubric(pass: 61).digest != Samples.rubric.digest)
    #expect(Samples.rubric(pass: 60, says: "It names much.").digest != Samples.rubric.digest)
  }

  @Test("within a point of the line is borderline, on both sides")
  func borderline() {
    let borderline = (0...5).filter { Samples.rubric.isBorderline(Fraction($0, of: 5)) }
    #expect(borderline == [2, 3, 4])
  }
}
