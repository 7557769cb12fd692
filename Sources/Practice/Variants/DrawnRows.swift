import Courses
import PlantedErrors

/// The rows that a variant is made from, drawn by its seed.
struct DrawnRows: Hashable {
  /// Some rows of a table under the name that texts use.
  struct Drawn: Hashable {
    var table: String
    /// Indexes of rows, in the order of the draw.
    var rows: [Int]
  }

  /// What was drawn, by the name of the material.
  var materials: [String: Drawn] = [:]

  /// Draws what an exercise is filled with, so many times; no row comes twice as long as the table has
  /// others.
  ///
  /// Single rows are drawn anew each time; several rows, which texts can only show as a whole, once.
  ///
  /// - Parameters:
  ///   - times: one draw for each output that is shown.
  ///   - seed: the variant's.
  static func draw(
    _ exercise: Exercise, from tables: [String: Table], times: Int, seed: UInt64
  ) throws(VariantError) -> [DrawnRows] {
    var draws = Array(repeating: DrawnRows(), count: times)
    var used: [String: Set<Int>] = [:]
    for material in exercise.material {
      guard let table = tables[material.table] else {
        throw VariantError(.unknownTable(material.table), at: exercise.location)
      }
      var random = SeededGenerator(part: "rows/\(material.name)", of: seed)
      let fitting = table.rows(meeting: material.conditions)
      let fresh = fitting.filter { used[material.table]?.contains($0) != true }
      var pile = random.shuffled(fresh)
      guard pile.count >= material.rows else {
        throw VariantError(.notEnoughRows(material.name), at: exercise.location)
      }
      var rows: [Int] = []
      for index in draws.indices {
        if material.rows == 1 || index == 0 {
          if pile.count < material.rows { pile = random.shuffled(fresh) }
          rows = Array(pile.prefix(material.rows))
          pile.removeFirst(material.rows)
        }
        used[material.table, default: []].formUnion(rows)
        draws[index].materials[material.name] = Drawn(table: material.table, rows: rows)
      }
    }
    return draws
  }

  /// What several draws hold together, each row once, in the order of the table.
  ///
  /// So that the order of a table beside the outputs says nothing about them.
  static func together(_ draws: [DrawnRows]) -> DrawnRows {
    guard var all = draws.first, draws.count > 1 else { return draws.first ?? DrawnRows() }
    for name in all.materials.keys {
      all.materials[name]?.rows = Set(draws.flatMap { $0.materials[name]?.rows ?? [] }).sorted()
    }
    return all
  }
}
