import Detection
import Diagnostics

/// Reads `table`: the names of columns that make a table a finding.
enum TableColumnsReader {
  private struct TableKeys: Keys {
    let columns = Key.required(
      "columns", .phrases(atLeast: 1),
      "Words in the names of columns or keys, in any case: `[surname, e-mail, birth]`. `birthDate` and "
        + "`birth_date` have the word `birth`.")
    let atLeast = Key("atLeast", .count, "How many columns must have one of them.").or(2)
    let rows = Key("rows", .count, "How many rows must have something in these columns.").or(3)
  }

  static let shape = Shape<TableColumns>.mapping(TableKeys(), called: { "'\($0)'" }) { fields in
    let names = fields.columns ?? []
    if let empty = names.first(where: { $0.allSatisfy(\.isWhitespace) }) {
      fields.problems.error("empty-words", "'\(empty)' is no word", at: fields.location)
      return nil
    }
    guard !names.isEmpty else { return nil }
    return TableColumns(names, atLeast: max(1, fields.atLeast), rows: max(1, fields.rows))
  }.named("table")
}
