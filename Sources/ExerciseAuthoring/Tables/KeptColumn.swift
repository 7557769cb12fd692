import Courses
import Detection
import Evaluation

/// A column whose texts stay, as the trainer answers for them.
struct KeptColumn {
  let engine: Engine
  let column: DataFile.Column

  /// The texts in their shares.
  ///
  /// - Throws: `AuthoringError.kept` if a detector finds something in them.
  func guess() throws(AuthoringError) -> GuessedColumn {
    let counts = column.counts
    if let rule = rule(in: counts.keys) { throw .kept(column.header, rule) }
    guard counts.count <= RecipeLimit.rows else { return .left("it has too many different texts") }
    let number = counts.count == 1 ? "one text," : "\(counts.count) texts, each"
    return GuessedColumn(
      content: .oneOf(ColumnGuess.choices(counts)),
      words: "\(number) kept as it is, as --keep-column says" + warnings(counts), isKept: true)
  }

  private func rule(in texts: some Sequence<String>) -> RuleID? {
    for text in texts {
      let findings = engine.detections(in: SensitiveText("\(column.header): \(text)")).findings
      let start = column.header.utf8.count
      if let finding = findings.first(where: { $0.range.upperBound > start }) {
        return finding.rule
      }
    }
    return nil
  }

  private func warnings(_ counts: [String: Int]) -> String {
    var warnings = ""
    if NameGuess(header: column.header, column: column).guess != nil {
      warnings += "; look at them, they look like people's names"
    }
    let formulas = counts.keys.count { text in
      text.first.map { "=+-@".contains($0) } == true
        && NumberWriting.read(String(text.dropFirst())) == nil
    }
    if formulas > 0 {
      warnings +=
        "; \(formulas == 1 ? "one begins" : "\(formulas) begin") with = + - or @, "
        + "which a spreadsheet runs as a formula"
    }
    return warnings
  }
}
