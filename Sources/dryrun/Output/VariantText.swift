import Courses
import Diagnostics
import Practice

/// One variant as plain text, for trainers.
struct VariantText {
  private let posed: PosedExercise
  private let pin: VariantPin

  init(_ variant: Variant) { (posed, pin) = (variant.posed, variant.pin) }

  /// Title, case, sources, and what is answered.
  var text: String {
    let head =
      "\(posed.title)\n\(posed.kind.rawValue), seed \(pin.seed), \(pin.language), "
      + "\(posed.minutes) min" + (posed.toolTitle.map { ", \($0)" } ?? "") + "\n"
    let sources = posed.sources.map { section($0.name, $0.text) }
    return Excerpt.shown(
      head + "\n" + posed.situation.trimmed + "\n" + sources.joined() + form
        + posed.questions.map(question).joined())
  }

  private var form: String {
    switch posed.form {
    case .write(let start): section("write", start.isEmpty ? "(nothing yet)" : start)
    case .mark(let passages):
      passages.map { passage in
        section(
          passages.count > 1 ? "mark \(passage.id + 1)" : "mark",
          passage.segments.isEmpty ? passage.text : sentences(of: passage))
      }.joined()
    case .choose: ""
    }
  }

  private func sentences(of passage: Passage) -> String {
    let bytes = Array(passage.text.utf8)
    return passage.segments.enumerated().map { index, range in
      "\(index + 1). \(String(decoding: bytes[range], as: UTF8.self))"
    }.joined(separator: "\n")
  }

  private func question(_ question: PosedQuestion) -> String {
    let mark = question.allowsSeveral ? "[ ]" : "( )"
    return section(
      "choose",
      question.text + "\n" + question.options.map { "\(mark) \($0.text)" }.joined(separator: "\n"))
  }

  private func section(_ name: String, _ text: String) -> String {
    "\n--- \(name)\n\(text.trimmed)\n"
  }
}

extension Excerpt {
  /// A text of several lines with what a terminal would obey made visible.
  fileprivate static func shown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
      .joined(separator: "\n")
  }
}

extension String {
  /// Without white space at the end.
  fileprivate var trimmed: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
