/// A value that is right and written in a shape that the text does not use.
///
/// It acts on what a sentence says rather than on the cell: the value stays, its shape breaks.
public enum BrokenShape {
  /// A written value in another shape: a date in another order, a number with the other decimal mark,
  /// an id without its hyphens.
  ///
  /// - Parameters:
  ///   - written: what a clean sentence says, such as `3 May 2026` or `1,850.00`.
  ///   - cell: the cell that it was written from, such as `2026-05-03` or `1850.00`.
  ///   - random: where chance comes from.
  /// - Returns: `nil` if there is no other shape.
  public static func of(
    _ written: String, from cell: String, _ random: inout SeededGenerator
  ) -> String? {
    let shapes: [String] =
      if let date = TableDate(cell) {
        dates(date)
      } else if written.utf8.contains(where: \.isDigit), PlainNumber(cell) != nil {
        numbers(written)
      } else {
        ids(written)
      }
    let others = shapes.filter { $0 != written }
    return others.isEmpty ? nil : others[random.below(others.count)]
  }

  private static func dates(_ date: TableDate) -> [String] {
    [
      "\(two(date.month))/\(two(date.day))/\(date.year)",
      "\(date.year)/\(two(date.month))/\(two(date.day))",
      "\(two(date.day))-\(two(date.month))-\(date.year % 100)",
    ]
  }

  /// Point and comma change places; a number with neither gets the decimals of no table.
  private static func numbers(_ written: String) -> [String] {
    let swapped = written.map { $0 == "." ? "," : $0 == "," ? "." : $0 }
    return [String(swapped), String(written.filter { $0 != "." && $0 != "," })]
  }

  private static func ids(_ written: String) -> [String] {
    let bare = written.filter { !"-/. ".contains($0) }
    return [bare, written.replacing("-", with: "/"), written.replacing("-", with: ".")]
  }
}
