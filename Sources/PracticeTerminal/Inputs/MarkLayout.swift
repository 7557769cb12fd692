import Practice
import Terminal

/// Where the units of a passage stand on the screen.
struct MarkLayout: Sendable {
  /// A row of the passage: its characters, and the offset of the first in UTF-8 bytes.
  struct Line: Sendable {
    var characters: ArraySlice<Character>
    var offset: Int
  }

  let lines: [Line]
  private let units: [Range<Int>]

  init(_ field: MarkField, width: Int) {
    let wrap = WordWrap(width: width)
    var lines: [Line] = []
    let text = SoftLines.fitting(field.passage.text, width: width)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let characters = Array(line)
      var start = text.utf8.distance(from: text.startIndex, to: line.startIndex)
      for range in wrap.rows(of: characters) {
        lines.append(Line(characters: characters[range], offset: start))
        start += characters[range].reduce(0) { $0 + $1.utf8.count }
      }
    }
    self.lines = lines
    units = field.units
  }

  /// The row that a unit begins in.
  func row(of unit: Int) -> Int {
    guard units.indices.contains(unit) else { return 0 }
    return lines.lastIndex { $0.offset <= units[unit].lowerBound } ?? 0
  }

  func unit(above unit: Int) -> Int { self.unit(nearest: unit, by: -1) }
  func unit(below unit: Int) -> Int { self.unit(nearest: unit, by: 1) }

  /// The unit in the next row that has any, nearest to the same column.
  private func unit(nearest unit: Int, by step: Int) -> Int {
    var row = row(of: unit) + step
    let column = column(of: unit)
    while lines.indices.contains(row) {
      let there = units.indices.filter { self.row(of: $0) == row }
      if let nearest = there.min(by: { distance($0, column) < distance($1, column) }) {
        return nearest
      }
      row += step
    }
    return unit
  }

  private func distance(_ unit: Int, _ column: Int) -> Int { abs(self.column(of: unit) - column) }

  /// The bytes before it in its row: near enough to a column to stay under each other.
  private func column(of unit: Int) -> Int { units[unit].lowerBound - lines[row(of: unit)].offset }
}
