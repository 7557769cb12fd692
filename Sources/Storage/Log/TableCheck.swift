import Approvals
import GRDB

/// Whether the tables hold what the log says, and nothing else.
///
/// A row names the entry whose payload it stands for, so there are three ways in which it can be
/// wrong: what it says of that payload, the entry it names, or that it is not there.
enum TableCheck {
  static func run(in database: Database, _ report: (LogBreak) -> Void) throws {
    for table in TableQueries.all {
      try checkRows(of: table, in: database, report)
      for sequence in try TableQueries.missing(from: table, in: database) {
        report(LogBreak(sequence: sequence, problem: .tableDiffers(table.name)))
      }
    }
    for sequence in try TableQueries.payloadsWithoutEntry(in: database) {
      report(LogBreak(sequence: sequence, problem: .payloadWithoutEntry))
    }
  }

  private static func checkRows(
    of table: TableQueries.Table, in database: Database, _ report: (LogBreak) -> Void
  ) throws {
    let rows = try TableQueries.rows(of: table, in: database)
    while let row = try rows.next() {
      let sequence = try row.number("at")
      guard row.words("kind") == table.kind.rawValue, row.words("holds") == "1" else {
        report(LogBreak(sequence: sequence, problem: .tableWithoutEntry(table.name)))
        continue
      }
      guard let payload = row.words("payload"), says(payload, row, table) else {
        report(LogBreak(sequence: sequence, problem: .tableDiffers(table.name)))
        continue
      }
    }
  }

  /// Whether the columns of a row are those of its payload.
  private static func says(_ payload: String, _ row: Row, _ table: TableQueries.Table) -> Bool {
    guard let columns = try? table.columns(payload) else { return false }
    return columns.allSatisfy { name, value in row.words(name) == value }
      && row.words("subject") == row.words("named")
  }
}
