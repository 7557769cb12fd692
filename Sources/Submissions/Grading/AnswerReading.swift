import Diagnostics
import Detection
import Practice

/// Makes of what was handed in an answer to a variant, if it can be one.
struct AnswerReading {
  private let posed: PosedExercise
  private let limit: Int

  /// - Parameter limit: the most bytes of a text.
  init(_ variant: Variant, limit: Int) {
    (posed, self.limit) = (variant.posed, limit)
  }

  /// The answer; it then gets a grade, whatever it says.
  func response(of answer: SubmittedAnswer) throws(AnswerProblem) -> Response {
    switch (answer.form, posed.form) {
    case (.text, .write), (.cell, .write): return Response(text: try text(of: answer))
    case (.text, .mark), (.text, .choose):
      throw AnswerProblem(
        "needs-json", "is a text, and this exercise is answered by marking or choosing",
        "hand in LEARNER.json; policies/COURSES.md shows what it holds")
    case (.json, _), (.cell, .mark), (.cell, .choose): return try fromJSON(answer)
    }
  }

  private func text(of answer: SubmittedAnswer) throws(AnswerProblem) -> String {
    switch answer.content {
    case .file(let path): try AnswerFile.text(at: path, limit: limit)
    case .text(let text): try AnswerFile.answer(text, limit: limit)
    }
  }

  private func fromJSON(_ answer: SubmittedAnswer) throws(AnswerProblem) -> Response {
    // Escapes make JSON longer than what it says, by six to one at most.
    let wide = limit * 6 + 65_536
    let json =
      switch answer.content {
      case .file(let path): try AnswerFile.text(at: path, limit: wide)
      case .text(let text): try AnswerFile.answer(text, limit: wide)
      }
    var response = try ResponseReader.read(json)
    if case .write = posed.form {
      response.text = try AnswerFile.answer(response.text ?? "", limit: limit)
    }
    try checkNames(response)
    return response
  }

  /// A misspelt name would count as an answer that is wrong, or that was not given.
  private func checkNames(_ response: Response) throws(AnswerProblem) {
    for (id, chosen) in response.choices {
      guard let question = posed.questions.first(where: { $0.id == id }) else {
        let names = posed.questions.map(\.id.description).joined(separator: ", ")
        throw AnswerProblem(
          "unknown-question", "answers a question that the exercise does not ask",
          names.isEmpty ? "it asks none" : "it asks: \(names)")
      }
      let options = question.options.map(\.id)
      guard chosen.isSubset(of: options) else {
        throw AnswerProblem(
          "unknown-option", "chooses what '\(id)' does not offer",
          "it offers: \(options.map(\.description).joined(separator: ", "))")
      }
    }
    guard case .mark(let passages) = posed.form else { return }
    for mark in response.marks {
      guard passages.indices.contains(mark.passage),
        mark.range.upperBound <= passages[mark.passage].text.utf8.count
      else {
        throw AnswerProblem(
          "mark-outside", "marks what lies outside of the text",
          "there are \(passages.count) passages, counted from 0; the last byte of passage "
            + "\(min(mark.passage, passages.count - 1)) is "
            + "\(passages[max(0, min(mark.passage, passages.count - 1))].text.utf8.count)")
      }
    }
    let labels = Set(passages.flatMap(\.labels).map(\.id))
    guard response.marks.compactMap(\.label).allSatisfy(labels.contains) else {
      throw AnswerProblem(
        "unknown-label", "says of a mark what the exercise does not offer",
        labels.isEmpty
          ? "marks say nothing here" : "they can say: \(labels.sorted().joined(separator: ", "))")
    }
  }
}
