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

  /// The table, by the recipe as it will be written.
  static func table(of recipe: TableRecipe) throws(AuthoringError) -> Table {
    guard !recipe.columns.isEmpty else { return Table(columns: [], rows: []) }
    let text = RecipeText(recipe: recipe, comment: "").text
    let (read, diagnostics) = TableRecipe.read(Array(text.utf8), name: "the recipe")
    guard let read else { throw .recipe(diagnostics.first?.message ?? "it cannot be read") }
    return read.table()
  }

  /// What of the case stands in the files, by its kind; `nil` if nothing does.
  func leak(in files: [AuthoredFile]) -> String? {
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
    let all = LeakSearch(own.map { reading.values[$0].text } + request.hide)
    guard all.finds(in: texts, contents: contents) else { return nil }
    let first = own.first { index in
      LeakSearch([reading.values[index].text]).finds(in: texts, contents: contents)
    }
    return first.map { "a value (\(title(of: reading.values[$0].origin)))" } ?? "something"
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
