import Courses
import Detection
import Evaluation
import Foundation
import PlantedErrors
import PolicyPacks

/// Makes an exercise from a real case, with lookalikes in place of what was found.
///
/// It never says that the result is anonymous: what no detector knows and nobody named is still there, and is
/// listed.
public struct CaseAuthor {
  /// How often a table is drawn again in which a real value came up by chance.
  private static let tries = 12

  private let request: CaseRequest

  /// An author of one exercise.
  public init(_ request: CaseRequest) { self.request = request }

  /// The files of the exercise.
  ///
  /// - Parameter random: where lookalikes come from; not to be guessed, as the ends of ranges lie at a drawn
  ///   distance from real values.
  /// - Throws: `AuthoringError`.
  public func author(
    using random: inout some RandomNumberGenerator
  ) throws(AuthoringError) -> AuthoredCase {
    try check(request.text)
    try checkWishes()
    let reading = try CaseReader(engine: request.engine, hides: request.hide).read(request.text)
    let rulings = try rulings()
    try checkName(against: reading)
    var leaked: (what: String, place: CaseWord?) = ("something", nil)
    var seeded = SeededGenerator(seed: random.next())
    let columns = try CaseColumns(
      reading, request.engine, language: request.language, rows: request.rows, using: &seeded)
    for _ in 0..<CaseAuthor.tries {
      let recipe = TableRecipe(
        rows: request.rows, seed: seeded.next() >> 40,
        columns: columns.columns.compactMap { column in
          column.map { TableRecipe.Column(name: $0.name, content: $0.lookalike.content) }
        })
      let draft = try CaseDraft(request, reading, columns, recipe, rulings)
      let authored = try draft.authored()
      guard let leak = draft.leak(in: authored.files) else { return authored }
      leaked = leak
    }
    throw .realValue(leaked.what, leaked.place)
  }

  /// The name stands in files and in what learners see.
  private func checkName(against reading: CaseReading) throws(AuthoringError) {
    let words = request.id.split(separator: "-").joined(separator: " ")
    let search = LeakSearch(reading.values.map(\.text) + request.hide)
    if search.finds(in: [request.id, words], contents: [words]) { throw .nameTells }
  }

  /// Nothing is hidden and kept at once.
  private func checkWishes() throws(AuthoringError) {
    for (keepIndex, keep) in request.keep.enumerated() {
      for (hideIndex, hide) in request.hide.enumerated() {
        let isBoth =
          !WordSearch.namePlaces(of: hide, in: Array(keep.utf8)).isEmpty
          || !WordSearch.places(of: keep, in: Array(hide.utf8)).isEmpty
        if isBoth { throw .hiddenAndKept(hide: hideIndex + 1, keep: keepIndex + 1) }
      }
    }
  }

  private func check(_ text: SensitiveText) throws(AuthoringError) {
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw .emptyCase }
    guard text.firstRepair == nil else { throw .notUTF8 }
    guard text.bytes.count <= CaseRequest.limit else {
      throw .tooLarge(text.bytes.count, limit: CaseRequest.limit)
    }
  }

  /// What the policy says to each finding, for somebody in no group and with no exception in force.
  private func rulings() throws(AuthoringError) -> [Ruling] {
    let evaluation = request.engine.evaluate(
      Draft(request.text, tool: request.tool, task: request.task),
      at: Date(timeIntervalSince1970: 0))
    if let open = evaluation.feedback.first(where: {
      $0.kind == .unevaluated || $0.kind == .tooLarge
    }) {
      throw .notEvaluated(open.rule)
    }
    return evaluation.rulings
  }
}
