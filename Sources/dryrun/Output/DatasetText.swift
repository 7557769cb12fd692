import ExactMatch
import PackAuthoring

/// What making a dataset came to, in words, without any entry.
struct DatasetText {
  let text: String

  /// - Parameters:
  ///   - made: what was made.
  ///   - bytes: how large the file is.
  ///   - file: where it is.
  ///   - key: what it was made with.
  ///   - keys: where checks look for the key.
  ///   - isNamed: whether the key was named, and may stand anywhere.
  init(
    _ made: DatasetMaker, bytes: Int, at file: String, key: DatasetKey, _ keys: DatasetKeys,
    isNamed: Bool
  ) {
    let words = made.longest == 1 ? "one word each" : "at most \(made.longest) words"
    var lines = ["wrote \(file): \(made.count.of("entry", "entries")) of \(words), \(bytes) bytes"]
    if made.emptyCount > 0 { lines.append("  \(made.emptyCount.of("cell")) without a word") }
    if made.duplicateCount > 0 {
      let says = made.duplicateCount == 1 ? "cell that says" : "cells that say"
      lines.append("  \(made.duplicateCount) \(says) what another one says")
    }
    lines += DatasetText.reasons.compactMap { reason, words in
      made.leftOut[reason].map { "  left out, so not looked for: \(words): \(lineList($0))" }
    }
    let place = keys.file(key.id).map { " in \($0)" } ?? ""
    lines.append(
      isNamed
        ? "checks look for its key \(key.id)\(place)"
        : "its key \(key.id) stands\(place); keep a copy, and never put it into the pack")
    text = lines.joined(separator: "\n") + "\n"
  }

  private static let reasons: [(DatasetBuilder.Outcome, String)] = [
    (.tooShort, "too few letters and digits (see --shortest)"),
    (.common, "a word that every text has"),
    (.tooLong, "more than \(DatasetBuilder.mostWords) words"),
  ]
}

/// Lines of a file; nobody reads hundreds.
private func lineList(_ lines: [Int]) -> String {
  let shown = lines.prefix(20).map(String.init).joined(separator: ", ")
  let rest = lines.count > 20 ? " and \(lines.count - 20) more" : ""
  return "\(lines.count == 1 ? "line" : "lines") \(shown)\(rest)"
}
