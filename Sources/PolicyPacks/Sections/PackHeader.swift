import Detection
package import Diagnostics

/// The section `pack`.
package struct PackHeader: Sendable {
  package var id: PackID
  package var version: SemanticVersion
  package var title: String?
  package var owner: String?
  package var authors: Set<PersonID> = []
  package var languages: [String] = ["en"]
  package var extends: [Located<PackRequirement>] = []
  package var defaultTool: ToolID?
  package var unknownTool: Located<Verdict>?
  package var onDetectorError: Located<Verdict>?
  package var maxDraftBytes: Located<Int>?
  package var timezone: String?
  package var hours: WorkingWeek?
  package var holidays: Set<CalendarDay> = []
  package var groups: Set<GroupID> = []
  package var tasks: Set<TaskID> = []
  package var gates: Located<CoverageGates>?
  package var location: Location
}

extension PackHeader {
  static let section = Section(
    "pack",
    "The pack itself: its name, version, owner, parents, and the names that others may use.",
    shape
  ) { node, document, problems in
    guard let first = document.header else { return }
    problems.error(
      "duplicate-section", "the section 'pack' stands twice in this pack", at: node.location,
      notes: ["it stands first at \(Origin(first.location))"])
  } take: { header, document, _ in
    document.header = document.header ?? header
  }

  private static let shape = Shape<PackHeader>.mapping(
    PackKeys(), called: "the section 'pack'"
  ) { fields in
    _ = fields.format
    let (id, version) = (fields.id, fields.version)
    var header = PackHeader(
      id: id.map { PackID($0) } ?? "unnamed", version: version ?? .zero,
      location: fields.location)
    header.title = fields.title
    header.owner = fields.owner
    header.authors = Set(fields.authors ?? [])
    header.languages = fields.languages ?? ["en"]
    header.extends = fields.extends ?? []
    header.defaultTool = fields.defaultTool
    header.unknownTool = fields.unknownTool
    header.onDetectorError = fields.onDetectorError
    header.maxDraftBytes = fields.maxDraftBytes
    header.timezone = fields.timezone
    header.hours = fields.hours
    header.holidays = Set(fields.holidays ?? [])
    header.groups = Set((fields.groups ?? []).map { GroupID($0) })
    header.tasks = Set((fields.tasks ?? []).map { TaskID($0) })
    header.gates = fields.gates
    return header
  }
}

extension YAMLNode {
  /// A version of three numbers.
  func version(_ problems: Problems) -> SemanticVersion? {
    guard let text = string("version", problems) else { return nil }
    guard let version = SemanticVersion(text) else {
      problems.error(
        "wrong-value", "'\(text)' is no version", at: location,
        notes: ["versions have three numbers, such as 2.4.0"])
      return nil
    }
    return version
  }
}
