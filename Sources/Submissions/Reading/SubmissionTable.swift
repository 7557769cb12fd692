import Detection
import Diagnostics
public import Foundation
import PolicyPacks
import StructuredText

/// Reads a table of submissions: CSV with the columns `learner` and `answer`, and others if one likes.
///
/// ```csv
/// learner,exercise,answer,seed,submitted
/// anna,draft-claim-summary,"Summarise the claim
/// as JSON …",7,2026-11-20T14:05:00Z
/// ```
///
/// Columns stand in any order, `,` `;` tab or `|` between them; a byte-order mark and line ends in answers
/// will do. A line that is no row of the table is left out and named, the others count.
public struct SubmissionTable {
  private let text: SourceText
  private let columns: SubmissionColumns
  /// What is no good CSV, by position; rows come in the same order.
  private var damage: ArraySlice<CSVProblem>
  private let now: Date
  private var list = SubmissionList()

  /// Larger tables are refused: they are read as a whole.
  public static let mostBytes = 256 << 20
  /// The numbers of variants that people name; those of attempts are far above, and nobody's to know.
  public static let highestSeed: UInt64 = 999_999

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - file: what to call it in messages.
  ///   - bytes: what it holds.
  ///   - now: answers cannot have been handed in later.
  public static func read(_ file: String, _ bytes: [UInt8], at now: Date) -> SubmissionList {
    guard bytes.count <= mostBytes else {
      return refused(
        Diagnostic(
          "file-too-large", .error,
          "\(file) has \(bytes.count) bytes; a table may have \(mostBytes)",
          notes: ["divide it, or hand in a folder with a file for each learner"]))
    }
    // A mark counts as no column of the first line.
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard String(validating: content, as: UTF8.self) != nil else {
      return refused(
        Diagnostic(
          "not-utf-8", .error, "\(file) is not UTF-8",
          notes: ["save it with the encoding UTF-8; nothing was graded"]))
    }
    let text = SourceText(name: file, bytes: content)
    let table = CSVReader.read(content)
    var columns = SubmissionColumns()
    let problems = columns.find(in: table.header, of: text)
    guard problems.isEmpty else { return refused(problems) }
    var reader = SubmissionTable(
      text: text, columns: columns, damage: table.problems, now: now)
    // What spreadsheets leave below the last row is nobody's answer.
    for row in table.records where row.cells.contains(where: { !$0.text.trimmed.isEmpty }) {
      reader.read(row)
    }
    return reader.list
  }

  private static func refused(_ problems: Diagnostic...) -> SubmissionList { refused(problems) }

  private static func refused(_ problems: [Diagnostic]) -> SubmissionList {
    var list = SubmissionList()
    list.problems = problems
    return list
  }

  private init(text: SourceText, columns: SubmissionColumns, damage: [CSVProblem], now: Date) {
    (self.text, self.columns, self.damage, self.now) = (text, columns, damage[...], now)
  }

  private mutating func read(_ row: CSVRow) {
    let place = place(of: row)
    do throws(AnswerProblem) {
      try checkIsWhole(row)
      list.answers.append(try answer(in: row, at: place))
    } catch {
      list.leftOut.append(
        LeftOut(
          place, PersonID(checking: cell(.learner, row)), error.id, error.message, error.whatToDo))
    }
  }

  private func answer(
    in row: CSVRow, at place: SubmissionPlace
  ) throws(AnswerProblem) -> SubmittedAnswer {
    guard let learner = PersonID(checking: cell(.learner, row)) else {
      throw AnswerProblem(
        "bad-name", "names no learner: a word without spaces",
        "write the name as the roster has it")
    }
    let exercise = cell(.exercise, row)
    return SubmittedAnswer(
      place: place, learner: learner, exercise: exercise.isEmpty ? nil : exercise,
      seed: try seed(cell(.seed, row)), submitted: try moment(cell(.submitted, row)), form: .cell,
      content: .text(columns[.answer].map { row.cells[$0].text } ?? ""))
  }

  /// A row that the reader had to guess at is nobody's answer for sure.
  private mutating func checkIsWhole(_ row: CSVRow) throws(AnswerProblem) {
    damage = damage.drop { $0.range.lowerBound < row.range.lowerBound }
    let own = damage.prefix { $0.range.lowerBound < row.range.upperBound }
    // A wrong count of cells mostly follows from a quotation mark.
    guard let worst = own.min(by: { !$0.isOfCount && $1.isOfCount }) else { return }
    throw AnswerProblem("bad-row", worst.words, "correct it, and run again")
  }

  private func seed(_ cell: String) throws(AnswerProblem) -> UInt64? {
    guard !cell.isEmpty else { return nil }
    guard let seed = UInt64(cell), seed <= SubmissionTable.highestSeed else {
      throw AnswerProblem(
        "bad-seed", "has a seed that is no number up to \(SubmissionTable.highestSeed)",
        "write the one of course show, or leave it empty for the learner's own variant")
    }
    return seed
  }

  private func moment(_ cell: String) throws(AnswerProblem) -> Date? {
    guard !cell.isEmpty else { return nil }
    guard let moment = SubmissionMoment.read(cell) else {
      throw AnswerProblem(
        "bad-moment", "does not say when it was handed in",
        "write 2026-11-20 or 2026-11-20T14:05:00Z, or leave it empty")
    }
    guard moment <= now else {
      throw AnswerProblem(
        "bad-moment", "was handed in later than now",
        "correct the day, or this machine's clock")
    }
    return moment
  }

  private func cell(_ column: SubmissionColumns.Column, _ row: CSVRow) -> String {
    guard let index = columns[column], row.cells.indices.contains(index) else { return "" }
    return row.cells[index].text.trimmed
  }

  private func place(of row: CSVRow) -> SubmissionPlace {
    let first = text.line(of: row.range.lowerBound)
    let last = text.line(of: max(row.range.lowerBound, row.range.upperBound - 1))
    return SubmissionPlace(file: text.name, lines: first...max(first, last))
  }
}

extension CSVProblem {
  fileprivate var isOfCount: Bool {
    if case .wrongCellCount = kind { true } else { false }
  }

  /// What is wrong with a line, without what stands in it.
  fileprivate var words: String {
    switch kind {
    case .wrongCellCount(let count, let expected):
      "has \(count) cells, and the first line names \(expected) columns"
    case .unclosedQuote:
      "has a quotation mark that is never closed, so all that follows belongs to it"
    case .textAfterQuote: "has text behind a closing quotation mark"
    case .strayQuote: "has a quotation mark inside a cell that begins without one"
    }
  }
}
