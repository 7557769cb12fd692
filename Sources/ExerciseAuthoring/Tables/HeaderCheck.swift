import Courses
import Detection
import Evaluation
import PolicyPacks

/// Whether the first line of a table names its columns, or is a row like those below.
///
/// A file without names of columns would lend the cells of its first row to the new table as names.
struct HeaderCheck {
  /// How many different cells of a column are looked at.
  private static let looked = 200

  let engine: Engine

  /// - Throws: `AuthoringError.headerIsData` with the number of the first column whose name looks like data.
  func check(_ data: DataFile) throws(AuthoringError) {
    for (index, column) in data.columns.enumerated() where !column.header.isEmpty {
      if isValue(column.header) || isLikeCells(column) || isFound(column.header) {
        throw .headerIsData(column: index + 1)
      }
    }
  }

  /// Numbers, days and account numbers, of which no column has its name.
  private func isValue(_ header: String) -> Bool {
    let number = header.drop { "+-€$£ ".contains($0) }
    return NumberWriting.read(String(number)) != nil || header.allSatisfy { !$0.isLetter }
      || [true, false].contains { DayWriting.read(header, dayFirst: $0) != nil }
      || Validator.iban.isValid(header.utf8)
  }

  /// Whether it stands below too, or has digits and the form of most cells.
  private func isLikeCells(_ column: DataFile.Column) -> Bool {
    let header = column.header.lowercased()
    if column.cells.contains(where: { $0.lowercased() == header }) { return true }
    guard header.contains(where: \.isNumber) else { return false }
    let form = CharacterKind.shape(of: column.header)
    let cells = column.sample(HeaderCheck.looked)
    return cells.count { CharacterKind.shape(of: $0) == form } * 10 >= max(1, cells.count) * 9
  }

  private func isFound(_ header: String) -> Bool {
    !engine.detections(in: SensitiveText(header)).findings.isEmpty
  }
}

/// The names of columns, searched for cells that are somebody's.
struct HeaderSearch {
  /// From so many letters and digits on, a cell tells something.
  private static let length = 3
  /// From so many on, digits alone do.
  private static let digits = 5
  /// The longest cell that is looked for, in words.
  private static let words = 5

  /// The real cells that may not be in a name, by their letters and digits.
  let real: Set<String>

  /// Whether some words of a name are a real cell.
  func finds(in name: String) -> Bool {
    let words = name.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    return words.indices.contains { start in
      let most = min(words.count - start, HeaderSearch.words)
      return (1...most).contains { count in
        let key = words[start..<start + count].joined()
        return HeaderSearch.isTelling(key) && real.contains(key)
      }
    }
  }

  private static func isTelling(_ key: String) -> Bool {
    key.count >= (key.allSatisfy(\.isNumber) ? digits : length)
  }
}
