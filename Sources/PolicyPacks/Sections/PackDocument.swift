import Detection
import Diagnostics

/// A value and where it was said.
struct Located<Value> {
  var value: Value
  var location: Location
}

/// What one pack's own files say, before its parents are taken into account.
struct PackDocument {
  var header: PackHeader?
  var classes: [Located<(id: DataClass, level: Level?, title: String?)>] = []
  var detectors: [DetectorEntry] = []
  var amendments: [DetectorAmendment] = []
  var boundaries: [Located<(boundary: Boundary, rules: BoundaryRules)>] = []
  var tools: [ToolEntry] = []
  var drafts: [Located<(id: RuleID, requirement: DraftRequirement)>] = []
  var workflows: [WorkflowEntry] = []
  var formats: [FormatEntry] = []
  var combinations: [Located<(id: RuleID, combination: Combination)>] = []
  var firm: [Located<RuleID>] = []
  var exceptions: [ExceptionEntry] = []
  var tests: [PackTest] = []
  var translations: [Located<(language: String, rule: RuleID, message: Message)>] = []
  /// Names that other sections refer to, checked once everything is known.
  var references = References()
  /// The files of JSON Schemas, by the names that messages use for them.
  var schemas: [String: SourceText] = [:]
  /// Where each cell of a tool or boundary stands, by the origin that is kept with it.
  var cells: [CellEntry] = []
}

/// The sections of a pack, each with the function that reads it.
enum PackSections {
  typealias Reader = @Sendable (YAMLNode, inout PackDocument, Problems) -> Void

  static let readers: [(name: String, read: Reader)] = [
    ("pack", PackHeader.read),
    ("classes", ClassesSection.read),
    ("detectors", DetectorsSection.read),
    ("boundaries", BoundariesSection.read),
    ("tools", ToolsSection.read),
    ("drafts", DraftsSection.read),
    ("formats", FormatsSection.read),
    ("approvals", ApprovalsSection.read),
    ("combinations", CombinationsSection.read),
    ("firm", FirmSection.read),
    ("exceptions", ExceptionsSection.read),
    ("tests", TestsSection.read),
    ("translations", TranslationsSection.read),
  ]

  /// Reads every section of one file.
  static func read(_ root: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    if case .null = root.value {
      problems.warning("empty-file", "this file says nothing", at: root.location)
      return
    }
    guard let pairs = root.pairs("a pack's file", problems) else { return }
    for pair in pairs {
      let name = pair.key.text ?? ""
      guard let section = readers.first(where: { $0.name == name }) else {
        problems.unknown("section", name, at: pair.key.location, among: readers.map(\.name))
        continue
      }
      section.read(pair.value, &document, problems)
    }
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
