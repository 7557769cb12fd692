/// A question and the text that it is about, which stands before it with an empty line between.
struct QuestionText {
  /// What is asked.
  let question: String
  /// What it is about; `nil` if the question says all.
  let subject: String?

  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let end = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
    guard let gap = lines[..<end].lastIndex(where: { $0.allSatisfy(\.isWhitespace) }) else {
      (question, subject) = (text, nil)
      return
    }
    question = lines[(gap + 1)...end].joined(separator: "\n")
    subject = lines[..<gap].joined(separator: "\n")
  }
}

extension PosedExercise {
  /// What a question is about: its own text, or else that of the question before it.
  func subject(of question: PosedQuestion) -> String? {
    guard let index = questions.firstIndex(of: question) else { return nil }
    return questions[...index].reversed().lazy.compactMap { QuestionText($0.text).subject }.first
  }
}
