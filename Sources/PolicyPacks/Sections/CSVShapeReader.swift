import Diagnostics
import OutputFormats
import PCRE2
import StructuredText

/// Reads `csv`.
enum CSVShapeReader {
  private struct CSVKeys: Keys {
    let delimiter = Key("delimiter", .delimiter, "The character between cells.").or(
      ",", written: ",")
    let columns = Key.required("columns", column.list(atLeast: 1), "The columns, in their order.")
    let others = Key("others", .flag, "Whether there may be other columns.").or(false)
    let minRows = Key("minRows", .count, "The least number of rows.").or(0)
    let maxRows = Key("maxRows", .count, "The greatest number of rows.")
    let formulas = Key(
      "formulas", .choice(["never": false, "allow": true]),
      "Whether a cell may be what a spreadsheet takes for a formula."
    ).or(false, written: "never")
  }

  static let shape = Shape<CSVShape>.mapping(CSVKeys(), called: "'csv'") { fields in
    var shape = CSVShape(columns: [])
    shape.delimiter = fields.delimiter
    shape.columns = fields.columns ?? []
    shape.allowsOthers = fields.others
    shape.minRows = fields.minRows
    shape.maxRows = fields.maxRows
    shape.allowsFormulas = fields.formulas
    return shape
  }

  private struct ColumnKeys: Keys {
    let name = Key.required("name", .text, "The name of the column.")
    let type = Key(
      "type", .choice(CSVShape.CellType.allCases.map { ($0.rawValue, $0) }), "What its cells hold."
    ).or(.text, written: .text(CSVShape.CellType.text.rawValue))
    let pattern = Key(
      "pattern", .patterns(options: .unicode, allowsEmpty: true),
      "A PCRE2 pattern that each cell must match. It sees characters.")
    let oneOf = Key("oneOf", .texts, "The only values that there may be.")
    let unique = Key("unique", .flag, "Whether no value may stand twice.").or(false)
    let optional = Key("optional", .flag, "Whether cells may be empty.").or(false)
    let min = Key("min", .number, "The least number.")
    let max = Key("max", .number, "The greatest number.")
    let maxChars = Key("maxChars", .count, "The greatest number of characters in a cell.")
    let noLevel = Key("noLevel", .level, "No cell holds data of this level or a higher one.")
  }

  private static let column = Shape<CSVShape.Column>.either(
    Shape.text.map { CSVShape.Column(name: $0) },
    orMapping: .mapping(ColumnKeys(), called: "the column") { fields in
      let name = fields.name
      var column = CSVShape.Column(name: name ?? "")
      column.type = fields.type
      column.pattern = fields.pattern?.first
      column.oneOf = fields.oneOf
      column.isUnique = fields.unique
      column.isOptional = fields.optional
      column.min = fields.min
      column.max = fields.max
      column.maxChars = fields.maxChars
      column.noLevel = fields.noLevel
      return name == nil ? nil : column
    })
}

extension Shape where Value == String {
  /// One byte that is no quotation mark.
  fileprivate static var delimiter: Shape {
    let pattern = "^[\\u0000-\\u0021\\u0023-\\u007F]$"
    let schema = SchemaNode.text(like: pattern, types: ["string", "integer"])
    return Shape(schema.and(["minimum": 0, "maximum": 9])) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      guard text.utf8.count == 1, text != "\"" else {
        reading.problems.error(
          "wrong-value", "'delimiter' is one character, such as ';'", at: entry.value.location)
        return nil
      }
      return text
    }
  }

  /// A number, kept as it is written; in quotes it is one, too.
  fileprivate static var number: Shape {
    let pattern = "^-?(?:0|[1-9][0-9]*)(?:[.][0-9]+)?(?:[eE][+-]?[0-9]+)?$"
    return Shape(.text(like: pattern, types: ["string", "number"])) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      guard JSONNumber(text) != nil else {
        reading.problems.error(
          "wrong-type", "'\(entry.name)' must be a number", at: entry.value.location)
        return nil
      }
      return text
    }
  }
}
