import Diagnostics
import PlantedErrors
import PolicyPacks

/// Whether the columns of a recipe fit together, and values can be drawn.
struct RecipeCheck {
  private let recipe: TableRecipe
  private let places: [Location]
  private let problems: Problems

  init(_ recipe: TableRecipe, _ places: [Location], _ problems: Problems) {
    self.recipe = recipe
    self.places = places
    self.problems = problems
  }

  /// Weights of a sum, which may be negative.
  static let weights = Shape<Int>(.integer(-999, 999)) { entry, reading in
    guard let weight = entry.value.integer(entry.name, reading.problems) else { return nil }
    guard (-999...999).contains(weight) else {
      reading.problems.error(
        "wrong-value", "a weight must be from -999 to 999", at: entry.value.location)
      return nil
    }
    return weight
  }.list(atLeast: 2, atMost: 99)

  func check() {
    var earlier: [String: TableRecipe.Content] = [:]
    for (column, place) in zip(recipe.columns, places) {
      check(column.content, at: place, earlier)
      earlier[column.name] = column.content
    }
  }

  private func check(
    _ content: TableRecipe.Content, at place: Location, _ earlier: [String: TableRecipe.Content]
  ) {
    switch content {
    case .shape(let shape): check(shape, at: place)
    case .with(let other, let texts):
      checkWith(other, texts.count, at: place, earlier)
      checkColumns(of: texts.flatMap(\.self), at: place, earlier)
    case .text(let parts): checkColumns(of: parts, at: place, earlier)
    case .oneOf(let choices) where choices.isEmpty:
      problems.error("wrong-value", "'oneOf' must not be empty", at: place)
    case .counts(_, _, let shape?) where !shape.pieces.contains(.digit):
      problems.error("wrong-value", "'as' has no # for the number", at: place)
    case .counts, .name, .iban, .oneOf, .emails, .dates, .numbers: break
    }
  }

  /// As many different values as there are rows, or the table would hold one twice.
  private func check(_ shape: TableRecipe.Shape, at place: Location) {
    var random = SeededGenerator(seed: recipe.seed)
    guard shape.draw(using: &random) != nil else {
      problems.error(
        "wrong-value", "no value of the shape '\(shape.text)' passes its check", at: place,
        notes: ["the check counts the digits that are drawn: one for each #"])
      return
    }
    // Half as many as there are, so that drawing again comes to an end.
    guard shape.capacity / 2 < recipe.rows else { return }
    problems.error(
      "wrong-value", "the shape '\(shape.text)' has too few values for \(recipe.rows) rows",
      at: place, notes: ["add digits"])
  }

  /// A text names columns above its own.
  private func checkColumns(
    of parts: [TableRecipe.TextPart], at place: Location,
    _ earlier: [String: TableRecipe.Content]
  ) {
    for case .column(let name) in parts where earlier[name] == nil {
      problems.unknown("column", name, at: place, among: earlier.keys)
    }
  }

  private func checkWith(
    _ other: String, _ count: Int, at place: Location, _ earlier: [String: TableRecipe.Content]
  ) {
    guard case .oneOf(let choices)? = earlier[other] else {
      let known = earlier.filter { if case .oneOf = $0.value { true } else { false } }
      problems.unknown("column", other, at: place, among: known.keys)
      return
    }
    guard choices.count != count else { return }
    problems.error(
      "wrong-value", "'\(other)' has \(choices.count) texts and this column has \(count)",
      at: place, notes: ["each text here belongs to one there"])
  }
}

extension TableRecipe {
  /// A text taken apart at `{column}`.
  static func parts(of text: String) -> [TextPart] {
    let bytes = Array(text.utf8)
    var parts: [TextPart] = []
    var end = 0
    for gap in text.columnGaps {
      parts.append(.words(String(decoding: bytes[end..<gap.range.lowerBound], as: UTF8.self)))
      parts.append(.column(gap.name))
      end = gap.range.upperBound
    }
    return parts + [.words(String(decoding: bytes[end...], as: UTF8.self))]
  }
}

extension String {
  /// Gaps that hold a column's name alone: `{cause_de}`.
  fileprivate var columnGaps: [(name: String, range: Range<Int>)] {
    var gaps: [(name: String, range: Range<Int>)] = []
    let bytes = Array(utf8)
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "{") { start = index }
      guard byte == UInt8(ascii: "}"), let open = start else { continue }
      let name = String(decoding: bytes[(open + 1)..<index], as: UTF8.self)
      if name.isColumnName { gaps.append((name, open..<index + 1)) }
      start = nil
    }
    return gaps
  }
}
