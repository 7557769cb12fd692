import Diagnostics
import PolicyPacks

/// One entry of an exercise's `material`.
struct MaterialEntry: Sendable {
  var name: String
  var table: Located<String>
  var rows: Located<Int>
  var conditions: [(column: Located<String>, cell: String)]
  var location: Location

  /// The value, for those who draw rows.
  var material: Material {
    Material(
      name: name, table: table.value, rows: rows.value,
      conditions: Dictionary(conditions.map { ($0.column.value, $0.cell) }) { first, _ in first })
  }

  private struct MaterialKeys: Keys {
    let from = Key.required("from", Shape.name("table").located, "The table.")
    let rows = Key(
      "rows", Shape.count(1...50, "must be from 1 to 50").located, "How many rows of it.")
    let conditions = Key(
      "where", MaterialEntry.cells, "Only rows whose cells are these: `{status: open}`.")
  }

  private static let cells = Shape<[(column: Located<String>, cell: String)]>(
    ["type": "object", "additionalProperties": .text]
  ) { entry, reading in
    entry.value.pairs("'\(entry.name)'", reading.problems)?.compactMap { pair in
      guard let column = pair.key.text, let cell = pair.value.string(column, reading.problems)
      else { return nil }
      return (Located(value: column, location: pair.key.location), cell)
    }
  }

  private static let short = Shape<MaterialEntry>(Shape.name("table").schema) { entry, reading in
    Shape.name("table").located.read(Entry("table", entry.value), reading).map {
      MaterialEntry(
        name: entry.name, table: $0, rows: Located(value: 1, location: $0.location),
        conditions: [], location: entry.key.location)
    }
  }

  private static let long = Shape<MaterialEntry>.mapping(
    MaterialKeys(), called: { "the material '\($0)'" }
  ) { fields in
    let (from, rows, conditions) = (fields.from, fields.rows, fields.conditions ?? [])
    guard let from else { return nil }
    return MaterialEntry(
      name: fields.entry.name, table: from,
      rows: rows ?? Located(value: 1, location: from.location), conditions: conditions,
      location: fields.entry.key.location)
  }

  /// The materials of an exercise, in the order of the file.
  static let all: Shape<[MaterialEntry]> = {
    let one = Shape.either(short, orMapping: long)
    let schema = SchemaNode.mapping(from: NamePattern.whole(), to: one.schema)
    return Shape(schema) { entry, reading in
      entry.value.pairs("'material'", reading.problems)?.compactMap { pair in
        guard let name = pair.key.name("material", reading.problems) else { return nil }
        return one.read(Entry(name, key: pair.key, pair.value), reading)
      }
    }
  }()
}
