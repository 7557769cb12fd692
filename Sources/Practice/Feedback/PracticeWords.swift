/// What practice itself says to people, in German for `de` and in English otherwise.
///
/// It speaks of the text, not of the person, and gives no answer away: a hint asked for says where,
/// and the solution has words of its own.
struct PracticeWords {
  /// The language, such as `de`.
  let language: String
  private let isGerman: Bool

  /// The words in a language.
  static func inLanguage(_ language: String) -> PracticeWords {
    PracticeWords(
      language: language, isGerman: language.prefix { $0 != "-" && $0 != "_" } == "de")
  }

  /// What is said in one language or the other.
  func said(_ english: String, _ german: String) -> String { isGerman ? german : english }

  /// A list such as `A, B and C`.
  func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + said(" and ", " und ") + last
  }

  /// Words in quotation marks.
  func quoted(_ words: String) -> String { said("“\(words)”", "„\(words)“") }

  /// A sentence about a line of the answer; about the answer as a whole where it has only one.
  func inLine(_ line: Int?, _ sentence: String) -> String {
    line.map { said("Line \($0): \(sentence)", "Zeile \($0): \(sentence)") } ?? sentence
  }
}
