import Detection
import Diagnostics

/// Reads `raisedBy` and `loweredBy`: words near a match that change the confidence in it.
enum ContextWordsReader {
  private struct ContextKeys: Keys {
    let words = Key.required(
      "words", .phrases(), "Whole words or phrases, in any case: `[policy, Vertrag]`.")
    let within = Key(
      "within", .count, "How many bytes before or after the match they may stand, at most 1000."
    ).or(50)
  }

  static let shape = Shape<ContextWords>.mapping(ContextKeys(), called: { "'\($0)'" }) { fields in
    let words = fields.words ?? []
    if let empty = words.first(where: { $0.allSatisfy(\.isWhitespace) }) {
      fields.problems.error("empty-words", "'\(empty)' is no word", at: fields.location)
    }
    return words.isEmpty ? nil : ContextWords(words, within: min(fields.within, 1_000))
  }.named("context")
}

extension Shape where Value == [String] {
  /// Texts that are not blank, or a single one; whoever reads them says so of a blank one.
  static func phrases(atLeast least: Int = 0) -> Shape {
    Shape<String>(.text.and(["pattern": "\\S"]), read: Shape<String>.text.read)
      .oneOrMany(atLeast: least)
  }
}
