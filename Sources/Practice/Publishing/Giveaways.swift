import Courses
import PlantedErrors

/// What must not be read where a learner has not asked for the solution.
struct Giveaways {
  /// Words that say what is right by themselves.
  private let answers: [String]
  /// True values of sentences that are wrong: the sources show them, and no hint points at them.
  private let truths: [String]
  /// Right answers to a question, with the others: all of them together say nothing.
  private let choices: [(right: [String], others: [String])]

  init(_ variant: Variant) {
    let key = variant.key
    var answers: [String] = []
    if let redaction = key.redaction, case .mark(let passages) = variant.posed.form {
      let bytes = Array((passages.first?.text ?? "").utf8)
      answers += redaction.gold.map { gold in
        String(decoding: bytes[gold.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
      }
    }
    let sentences = Giveaways.wrongSentences(variant)
    answers += sentences.map(\.said)
    let shown = Array(variant.posed.shownText.utf8)
    answers += key.solutions.flatMap { $0.split(separator: "\n").map(String.init) }
      .filter { $0.count >= 25 && !TextSearch.contains($0, in: shown) }
    self.answers = answers.filter { $0.count >= 3 }
    truths = Giveaways.truths(of: sentences)
    choices = zip(variant.posed.questions, key.questions).map { posed, key in
      let right = posed.options.filter { key.solution.contains($0.id) }.map(\.text)
      return (
        right.filter { $0.count >= 4 }, posed.options.map(\.text).filter { !right.contains($0) }
      )
    }
  }

  /// Whether a text that is read before an answer gives it away.
  func isIn(shown text: String) -> Bool {
    let text = Array(text.utf8)
    return answers.contains { TextSearch.contains($0, in: text) }
      || choices.contains { names($0, text) }
  }

  /// Whether a hint or a remark gives the answer away.
  func isIn(hint text: String) -> Bool {
    let bytes = Array(text.utf8)
    return isIn(shown: text) || truths.contains { TextSearch.contains($0, in: bytes) }
  }

  /// Whether a text names a right answer and none of the others.
  private func names(_ choice: (right: [String], others: [String]), _ text: [UInt8]) -> Bool {
    choice.right.contains { TextSearch.contains($0, in: text) }
      && !choice.others.contains { TextSearch.contains($0, in: text) }
  }

  /// The sentences that are wrong, as they stand there, each with the true one.
  private static func wrongSentences(_ variant: Variant) -> [(said: String, truth: String)] {
    guard case .mark(let passages) = variant.posed.form else { return [] }
    return zip(passages, variant.key.outputs).compactMap { passage, output in
      output.wrong.map { wrong in
        let bytes = Array(passage.text.utf8)[wrong.range]
        return (String(decoding: bytes, as: UTF8.self), wrong.truth)
      }
    }
  }

  /// Words with digits that a true sentence has and the wrong one lacks.
  private static func truths(of sentences: [(said: String, truth: String)]) -> [String] {
    sentences.flatMap { said, truth in
      let said = Set(said.split(separator: " "))
      return truth.split(separator: " ").filter { word in
        !said.contains(word) && word.count >= 3 && word.contains(where: \.isNumber)
      }.map(String.init)
    }
  }
}
