import PCRE2
import StructuredText

/// Compares the cells of one column with what the column asks for.
struct CSVColumnCheck {
  typealias Found = (trouble: CSVTrouble, range: Range<Int>)

  private let column: CSVShape.Column
  private let pattern: Pattern?
  private let least, greatest: JSONNumber?

  init(_ column: CSVShape.Column, patterns: [String: Pattern]) {
    self.column = column
    pattern = column.pattern.flatMap { patterns[$0] }
    least = column.min.flatMap { JSONNumber($0) }
    greatest = column.max.flatMap { JSONNumber($0) }
  }

  /// What is wrong in the cells, and where the pattern was given up.
  ///
  /// - Parameter rows: the number of each cell's row.
  func problems(
    in cells: [CSVCell], _ rows: [Int]
  ) -> (found: [Found], unevaluated: [Range<Int>]) {
    var (found, unevaluated): ([Found], [Range<Int>]) = ([], [])
    var firstRows: [String: Int] = [:]
    for (cell, row) in zip(cells, rows) {
      let text = CellText.trimmed(cell.text)
      guard !text.isEmpty else {
        if !column.isOptional { found.append((.emptyCell(column: column.name), cell.range)) }
        continue
      }
      if let trouble = trouble(in: text) { found.append((trouble, cell.range)) }
      switch match(text) {
      case .noMatch: found.append((.noMatch(column: column.name), cell.range))
      case .limitReached: unevaluated.append(cell.range)
      case .match: break
      }
      guard column.isUnique else { continue }
      if let first = firstRows[text] {
        found.append((.repeatedValue(column: column.name, firstLine: first), cell.range))
      } else {
        firstRows[text] = row
      }
    }
    return (found, unevaluated)
  }

  private func match(_ text: String) -> MatchResult {
    pattern.map { $0.firstMatch(in: Array(text.utf8).span) } ?? .match(0..<0)
  }

  private func trouble(in text: String) -> CSVTrouble? {
    if let allowed = column.oneOf, !allowed.contains(text) {
      return .notAllowed(column: column.name, allowed: allowed)
    }
    if let limit = column.maxChars, text.count > limit {
      return .tooLong(text.count, limit: limit, column: column.name)
    }
    guard CellText.is(text, column.type) else {
      return .wrongType(column.type, column: column.name)
    }
    guard let number = CellText.decimal(text) else { return nil }
    if let least, number < least {
      return .tooSmall(column: column.name, limit: column.min ?? "")
    }
    if let greatest, number > greatest {
      return .tooGreat(column: column.name, limit: column.max ?? "")
    }
    return nil
  }
}

/// What the text of a cell is.
enum CellText {
  static func trimmed(_ text: String) -> String {
    guard let start = text.firstIndex(where: { !$0.isWhitespace }),
      let end = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[start...end])
  }

  /// A number with digits, perhaps a sign before them and a decimal point between them.
  static func decimal(_ text: String) -> JSONNumber? {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    guard isNumber else { return nil }
    // JSON knows neither a plus nor zeros in front.
    let whole = parts[0].drop { $0 == "0" }
    let sign = text.hasPrefix("-") ? "-" : ""
    let fraction = parts.count == 2 ? ".\(parts[1])" : ""
    return JSONNumber("\(sign)\(whole.isEmpty ? "0" : whole)\(fraction)")
  }

  /// Whether a spreadsheet may run it: `=`, `+`, `-` or `@` stands first, perhaps behind space, and it
  /// is no number; or a tab or an end of line does.
  ///
  /// Source: OWASP, CSV Injection.
  static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if "\t\r\n".unicodeScalars.contains(first) { return true }
    let sign = text.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
    }
    guard let sign, "=+-@＝＋－＠".unicodeScalars.contains(sign) else { return false }
    let text = trimmed(text)
    return decimal(text) == nil && text != "-"
  }

  static func `is`(_ text: String, _ type: CSVShape.CellType) -> Bool {
    switch type {
    case .text: true
    case .integer: decimal(text) != nil && !text.contains(".")
    case .decimal: decimal(text) != nil
    case .date: isDate(text)
    case .boolean: text == "true" || text == "false"
    }
  }

  /// A day that there is, such as `2026-11-02`.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
  }
}
