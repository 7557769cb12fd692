import Courses
import PlantedErrors

extension CoursePractice {
  /// The reference answer: one that passes each check.
  public func solution(of variant: Variant) -> Response { variant.key.solution(variant.posed) }
}

extension VariantKey {
  /// The reference answer.
  package func solution(_ posed: PosedExercise) -> Response {
    var response = Response()
    if case .write(let start) = posed.form { response.text = solutions.first ?? start }
    response.marks =
      redaction.map { $0.gold.map { Response.Mark(passage: 0, range: $0.range) } } ?? []
    for (index, output) in outputs.enumerated() {
      guard let wrong = output.wrong else { continue }
      response.marks.append(
        Response.Mark(passage: index, range: wrong.range, label: wrong.error?.rawValue))
    }
    for question in questions { response.choices[question.id] = question.solution }
    return response
  }
}

/// The reference answer as people read it.
struct SolutionText {
  private let variant: Variant
  private let words: PracticeWords

  init(_ variant: Variant) {
    self.variant = variant
    words = .inLanguage(variant.pin.language)
  }

  /// The answer in words.
  var text: String {
    switch variant.posed.form {
    case .write: return variant.key.solution(variant.posed).text ?? ""
    case .mark(let passages):
      let marks = variant.key.redaction.map { redacted($0, passages) } ?? judged
      return ([marks] + answers).joined(separator: "\n")
    case .choose: return answers.joined(separator: "\n")
    }
  }

  private func redacted(_ key: RedactionKey, _ passages: [Passage]) -> String {
    let bytes = Array((passages.first?.text ?? "").utf8)
    let values = key.gold.map { gold in
      String(decoding: bytes[gold.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
    return values.isEmpty ? words.nothingMarked : words.marked(values)
  }

  private var judged: String {
    let several = variant.key.outputs.count > 1
    let lines = variant.key.outputs.enumerated().flatMap { index, output in
      output.segments.enumerated().compactMap { number, segment in
        segment.error.map { error in
          words.wrongSentence(
            output: several ? index + 1 : nil, number + 1, words.error(error), segment.truth)
        }
      }
    }
    return lines.isEmpty ? words.nothingWrong : lines.joined(separator: "\n")
  }

  private var answers: [String] {
    zip(variant.posed.questions, variant.key.questions).map { posed, key in
      let right = posed.options.filter { key.solution.contains($0.id) }.map(\.text)
      return "\(posed.text) \(words.list(right))"
    }
  }
}
