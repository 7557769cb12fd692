package import Detection
package import Diagnostics

/// A value and where it was said.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var location: Location

  package init(value: Value, location: Location) { (self.value, self.location) = (value, location) }
}

/// What one pack's own files say, before its parents are taken into account.
package struct PackDocument: Sendable {
  package var header: PackHeader?
  package var classes: [Located<(id: DataClass, level: Level?, title: String?)>] = []
  package var detectors: [DetectorEntry] = []
  package var amendments: [DetectorAmendment] = []
  package var boundaries: [Located<(boundary: Boundary, rules: BoundaryRules)>] = []
  package var tools: [ToolEntry] = []
  package var drafts: [Located<(id: RuleID, requirement: DraftRequirement)>] = []
  package var workflows: [WorkflowEntry] = []
  package var formats: [FormatEntry] = []
  package var combinations: [Located<(id: RuleID, combination: Combination)>] = []
  package var firm: [Located<RuleID>] = []
  package var exceptions: [ExceptionEntry] = []
  package var history: [HistoryEntry] = []
  package var tests: [PackTest] = []
  package var titles: [TitlesEntry] = []
  package var translations: [Located<(language: String, rule: RuleID, message: Message)>] = []
  /// Names that other sections refer to, checked once everything is known.
  package var references = References()
  /// The files of JSON Schemas, by the names that messages use for them.
  package var schemas: [String: SourceText] = [:]
  /// The datasets in the pack's folder, by name.
  package var datasets: [String: PackFile] = [:]
  /// The files as they were written, by the names that messages use for them.
  package var trees: [String: YAMLNode] = [:]
  /// Where each cell of a tool or boundary stands, by the origin that is kept with it.
  package var cells: [CellEntry] = []
}

/// The sections of a pack.
enum PackSections {
  static let all: [Section] = [
    PackHeader.section, ClassesSection.section, DetectorsSection.section,
    BoundariesSection.section, ToolsSection.section, DraftsSection.section,
    FormatsSection.section, ApprovalsSection.section, CombinationsSection.section,
    FirmSection.section, ExceptionsSection.section, TestsSection.section,
    HistorySection.section, TranslationsSection.section, TitlesSection.section,
  ]

  /// Reads every section of one file.
  static func read(_ root: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    if case .null = root.value {
      problems.warning("empty-file", "this file says nothing", at: root.location)
      return
    }
    guard let pairs = root.pairs("a pack's file", problems) else { return }
    let reading = Reading(problems, schemas: document.schemas, datasets: document.datasets)
    for pair in pairs {
      let name = pair.key.text ?? ""
      guard let section = all.first(where: { $0.name == name }) else {
        problems.unknown("section", name, at: pair.key.location, among: all.map(\.name))
        continue
      }
      section.read(pair.value, &document, reading)
    }
    document.references += reading.references
    document.cells += reading.cells
  }
}

extension YAMLNode {
  /// The entries of a section: a mapping from names to whatever the section holds.
  func entries(
    _ section: String, of what: String, dots: Bool = false, _ problems: Problems
  ) -> [(name: String, key: YAMLNode, value: YAMLNode)] {
    if case .null = value { return [] }
    guard let pairs = pairs("the section '\(section)'", problems) else { return [] }
    return pairs.compactMap { pair in
      guard let name = pair.key.name(what, dots: dots, problems)
      else { return nil }
      return (name, pair.key, pair.value)
    }
  }
}
