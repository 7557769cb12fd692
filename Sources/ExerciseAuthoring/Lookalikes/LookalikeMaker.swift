import Courses
import Detection
import PlantedErrors
import PolicyPacks

/// Makes lookalikes of a value that a detector found: of its form, with right check digits, and found by the
/// same detector.
struct LookalikeMaker {
  /// How many values are drawn to see whether the detector finds them.
  private static let trials = 40
  /// How many values a list holds where no recipe makes them.
  private static let listed = 60
  /// How often a value is drawn for the list before it is left at what there is.
  private static let draws = 20_000
  /// With fewer a table is no better than one value.
  private static let fewest = 12

  let probe: Probe
  /// How far the detector goes with the value itself; lookalikes go as far.
  let wanted: Probe.Answer
  /// The language that exercises write days in.
  let language: String
  /// How many rows the table has.
  let rows: Int

  init(_ probe: Probe, for value: String, language: String, rows: Int) {
    (self.probe, self.language, self.rows) = (probe, language, rows)
    wanted = max(.candidate, probe.answer(to: value))
  }

  /// A column for a value.
  ///
  /// - Returns: `nil` if each of its letters is the detector's own demand, so that nothing of it is
  ///   anybody's.
  func column(for value: String, using random: inout SeededGenerator) -> LookalikeColumn? {
    if let addresses = DocumentationAddress.content(like: value) {
      return LookalikeColumn(content: addresses, isFound: isFound(addresses, nil, using: &random))
    }
    for known in KnownForms(language: language).columns(like: value, using: &random)
    where isFound(known.content, known.modifier, using: &random) {
      return known
    }
    if case .words(let words) = probe.detector.method {
      return otherWords(words, than: value)
    }
    let mold = Mold(value, probe, fixing: KnownForms.isInternationalPhone(value) ? 3 : 0)
    if mold.isFixed { return nil }
    if let content = shape(mold, using: &random), isFound(content, nil, using: &random) {
      return LookalikeColumn(content: content)
    }
    let list = list(mold, except: value, using: &random)
    if list.count >= LookalikeMaker.fewest {
      return LookalikeColumn(content: .oneOf(list.map { TableRecipe.Choice(text: $0) }))
    }
    return LookalikeColumn(content: PlainForms.content(like: value, rows: rows), isFound: false)
  }

  /// Another phrase of the list that the policy has; the list stands in the pack for everybody to read.
  private func otherWords(_ words: [String], than value: String) -> LookalikeColumn? {
    let others = words.filter { $0.lowercased() != value.lowercased() }
    guard others.count < words.count, !others.isEmpty else { return nil }
    return LookalikeColumn(content: .oneOf(others.map { TableRecipe.Choice(text: $0) }))
  }

  private func shape(
    _ mold: Mold, using random: inout SeededGenerator
  ) -> TableRecipe.Content? {
    guard let text = mold.shape else { return nil }
    let check = probe.detector.validators.map(\.validator).first { validator in
      if case .weightedSum = validator { return true }
      return TableRecipe.Shape.checks.contains(validator.name)
    }
    let shape = TableRecipe.Shape(text: text, check: check)
    // The check of a recipe counts the digits that are drawn; a detector's may count those that stay.
    guard shape.capacity / 2 >= rows, shape.draw(using: &random) != nil else { return nil }
    return .shape(shape)
  }

  private func list(
    _ mold: Mold, except value: String, using random: inout SeededGenerator
  ) -> [String] {
    var found: [String] = []
    var seen: Set<String> = [value]
    for draw in 0..<LookalikeMaker.draws where found.count < LookalikeMaker.listed {
      // Whatever one in five hundred does not pass is no check digit.
      if draw > 500 * (found.count + 4) { break }
      let drawn = mold.draw(using: &random)
      if seen.insert(drawn).inserted, probe.answer(to: drawn) >= wanted { found.append(drawn) }
    }
    return found
  }

  /// Whether the detector finds what a column holds.
  private func isFound(
    _ content: TableRecipe.Content, _ modifier: String?, using random: inout SeededGenerator
  ) -> Bool {
    let recipe = TableRecipe(
      rows: LookalikeMaker.trials, seed: random.next() >> 16,
      columns: [TableRecipe.Column(name: "value", content: content)])
    return recipe.table().rows.allSatisfy { row in
      guard let cell = row.first else { return false }
      let written = CellText.written(cell, modifier, language: language)
      return probe.answer(to: written) >= wanted
    }
  }
}
