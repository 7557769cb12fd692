extension Table {
  /// The place of a column in each row, for texts in a language: `cause_de` stands for `cause` in
  /// German.
  public func column(_ name: String, in language: String) -> Int? {
    columns.firstIndex(of: "\(name)_\(language)") ?? columns.firstIndex(of: name)
  }

  /// The rows whose cells are what a material asks for, by their places.
  public func rows(meeting conditions: [String: String]) -> [Int] {
    let wanted = conditions.compactMap { name, cell in
      columns.firstIndex(of: name).map { (place: $0, cell: cell) }
    }
    guard wanted.count == conditions.count else { return [] }
    return rows.indices.filter { row in wanted.allSatisfy { rows[row][$0.place] == $0.cell } }
  }
}
