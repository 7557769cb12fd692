import Courses
import Practice

/// Whether an answer can be one to what was asked, before it is kept.
///
/// The program that a learner uses sends no other; whoever writes to a server by hand may.
enum ResponseCheck {
  /// More marks than this say nothing more.
  private static let mostMarks = 2000

  /// - Throws: `DeskError` if a mark lies outside of its passage, or something is answered that nobody
  ///   asked.
  static func check(_ response: Response, to posed: PosedExercise) throws(DeskError) {
    let passages = Dictionary(posed.passages.map { ($0.id, $0) }) { first, _ in first }
    let areInside = response.marks.allSatisfy { mark in
      passages[mark.passage].map { fits(mark, $0) } ?? false
    }
    let questions = Dictionary(posed.questions.map { ($0.id, $0) }) { first, _ in first }
    let areAsked = response.choices.allSatisfy { id, chosen in
      questions[id].map { chosen.isSubset(of: $0.options.map(\.id)) } ?? false
    }
    guard response.marks.count <= mostMarks, areInside, areAsked else {
      throw DeskError(message: "this answers something else than what is asked; open it anew")
    }
  }

  /// - Throws: `DeskError` if what was told at once is answered in another way afterwards.
  static func check(
    _ response: Response, keeps told: [Int: Response], in posed: PosedExercise
  ) throws(DeskError) {
    let isKept = told.allSatisfy { passage, before in
      let questions = posed.questions.filter { $0.passage == passage }.map(\.id)
      return marks(response, passage) == marks(before, passage)
        && questions.allSatisfy { response.choices[$0] == before.choices[$0] }
    }
    guard isKept else {
      throw DeskError(.notAllowed, message: "what was told stays as it was answered")
    }
  }

  private static func marks(_ response: Response, _ passage: Int) -> Set<Response.Mark> {
    Set(response.marks.filter { $0.passage == passage })
  }

  private static func fits(_ mark: Response.Mark, _ passage: Passage) -> Bool {
    mark.range.lowerBound >= 0 && mark.range.upperBound <= passage.text.utf8.count
      && mark.label.map { label in passage.labels.contains { $0.id == label } } ?? true
  }
}
