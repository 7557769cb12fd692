import Courses
import Detection
import Diagnostics
import Evaluation
import PolicyPacks

/// One try at an exercise: a template, a table, and the texts around them.
struct CaseDraft {
  let request: CaseRequest
  let reading: CaseReading
  let columns: CaseColumns
  let recipe: TableRecipe
  let template: CaseTemplate
  let table: Table
  /// Places of the case that must not go to the tool, in UTF-8 bytes.
  let stopped: [Range<Int>]
  /// The rules that stop them.
  let rules: Set<RuleID>
  /// Values that a detector should find and does not, in each row.
  let unfound: Set<Int>

  init(
    _ request: CaseRequest, _ reading: CaseReading, _ columns: CaseColumns, _ recipe: TableRecipe,
    _ rulings: [Ruling]
  ) throws(AuthoringError) {
    (self.request, self.reading, self.columns) = (request, reading, columns)
    self.recipe = recipe
    template = CaseTemplate(reading, columns)
    let strict = rulings.filter { $0.verdict > .allow }
    stopped = strict.map(\.finding.range)
    rules = Set(strict.flatMap { [$0.rule, $0.finding.rule] })
    table = try CaseDraft.table(of: recipe)
    unfound = RowCheck(reading, columns, template, request).unfound(in: table)
  }

  /// Words that may be somebody's.
  var telling: TellingWords { TellingWords(reading, hides: request.hide) }

  /// The table, by the recipe as it will be written.
  static func table(of recipe: TableRecipe) throws(AuthoringError) -> Table {
    guard !recipe.columns.isEmpty else { return Table(columns: [], rows: []) }
    let text = RecipeText(recipe: recipe, comment: "").text
    let (read, diagnostics) = TableRecipe.read(Array(text.utf8), name: "the recipe")
    guard let read else { throw .recipe(diagnostics.first?.message ?? "it cannot be read") }
    return read.table()
  }

  /// What of the case stands in the files, by its kind, and the word that holds it; `nil` if nothing does.
  func leak(in files: [AuthoredFile]) -> (what: String, place: CaseWord?)? {
    let words = template.pieces.filter { $0.value == nil }.map(\.text)
    let contents = words + table.rows.flatMap { $0 }
    // A way to write days is shown by 3 May 2026, whatever stands in the case.
    let texts = files.map { file in
      file.path.hasSuffix(".recipe.yaml")
        ? RecipeText(recipe: recipe, comment: "", showsExamples: false).text : file.text
    }
    let own = reading.values.indices.filter {
      columns.columns[$0] != nil && reading.values[$0].origin != .brace
    }
    let all = LeakSearch(
      own.map { reading.values[$0].text } + request.hide, amounts: reading.amounts)
    guard all.finds(in: texts, contents: contents) else { return nil }
    let first = own.first { index in
      let value = reading.values[index]
      return LeakSearch([value.text], amounts: value.origin == .amount ? [value.text] : [])
        .finds(in: texts, contents: contents)
    }
    guard let first else {
      return ("a text of --hide", request.hide.lazy.compactMap(word).first)
    }
    return (title(of: reading.values[first].origin), word(with: reading.values[first].text))
  }

  /// The first word that is not replaced and holds a value.
  private func word(with value: String) -> CaseWord? {
    let key = CaseReading.key(value)
    for piece in template.pieces where piece.value == nil {
      let word = WordSearch.words(of: piece.text, joints: ".,-/'’@_").first {
        CaseReading.key($0.text).contains(key)
      }
      if let word {
        return CaseWord(word.text, at: piece.range.lowerBound + word.range.lowerBound, reading)
      }
    }
    return nil
  }

  /// The places that are hidden because the trainer said so, or because no detector finds the lookalike.
  var hidden: [Range<Int>] {
    reading.places.filter { place in
      guard columns.columns[place.value] != nil else { return false }
      switch reading.values[place.value].origin {
      case .hidden: return true
      case .found(_, let isSure):
        return unfound.contains(place.value)
          && (isSure ? stopped.contains { $0.overlaps(place.range) } : false)
      case .day, .amount, .brace: return false
      }
    }.map(\.range)
  }
}
