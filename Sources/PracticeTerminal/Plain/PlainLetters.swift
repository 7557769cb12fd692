import Courses
import Practice

/// Letters that stand for the options of a question and for what a mark can say.
enum PlainLetters {
  static func letter(_ index: Int) -> String {
    String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(min(index, 25)))))
  }

  static func index(of letter: Character) -> Int? {
    guard let value = letter.lowercased().utf8.first, letter.lowercased().utf8.count == 1,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(value)
    else { return nil }
    return Int(value - UInt8(ascii: "a"))
  }

  /// The options that a line such as `a, c` names; `nil` if it names something else.
  static func options(_ line: String, of question: PosedQuestion) -> Set<OptionID>? {
    let parts = line.split { $0 == "," || $0 == " " }
    let indices = parts.map { $0.count == 1 ? $0.first.flatMap(index) : nil }
    let options = indices.compactMap { index in
      index.flatMap { question.options.indices.contains($0) ? question.options[$0].id : nil }
    }
    guard !parts.isEmpty, options.count == parts.count, question.allowsSeveral || options.count == 1
    else { return nil }
    return Set(options)
  }
}
