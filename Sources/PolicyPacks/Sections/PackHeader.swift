import Detection
package import Diagnostics
import Foundation

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
  package var gates = CoverageGates()
  package var location: Location

  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    guard var fields = Fields(node, "the section 'pack'", problems) else { return }
    if let first = document.header {
      problems.error(
        "duplicate-section", "the section 'pack' stands twice in this pack", at: node.location,
        notes: ["it stands first at \(Origin(first.location))"])
    }
    checkFormat(fields.required("format"), problems)
    let id = fields.required("id")?.name("pack", problems).map { PackID($0) }
    let version = fields.required("version")?.version(problems)
    var header = PackHeader(
      id: id ?? "unnamed", version: version ?? .zero,
      location: node.location)
    header.title = fields.text("title")
    header.owner = fields.text("owner")
    header.authors = authors(fields.node("authors"), problems)
    header.languages = fields.texts("languages") ?? ["en"]
    header.extends = requirements(fields.node("extends"), problems)
    header.defaultTool = fields.reference("defaultTool", into: &document.references.tools)
    header.unknownTool = located(fields.node("unknownTool")) {
      $0.verdict(problems, as: "unknownTool")
    }
    header.onDetectorError = located(fields.node("onDetectorError")) {
      $0.verdict(problems, as: "onDetectorError")
    }
    header.maxDraftBytes = located(fields.node("maxDraftBytes")) {
      $0.count("maxDraftBytes", problems)
    }
    header.timezone = timezone(fields.node("timezone"), problems)
    header.hours = WorkingHoursReader.week(fields.node("hours"), problems)
    header.holidays = WorkingHoursReader.holidays(fields.node("holidays"), problems)
    header.groups = names(fields.node("groups"), "group", problems)
    header.tasks = names(fields.node("tasks"), "task", problems)
    header.gates = CoverageGates(fields.node("gates"), problems)
    fields.finish()
    document.header = document.header ?? header
  }

  private static func checkFormat(_ node: YAMLNode?, _ problems: Problems) {
    guard let node, let format = node.integer("format", problems), format != 1 else { return }
    problems.error(
      "newer-format", "this version reads packs of format 1, not \(format)", at: node.location,
      notes: ["a newer dryrun may read it"])
  }

  private static func requirements(
    _ node: YAMLNode?, _ problems: Problems
  ) -> [Located<PackRequirement>] {
    let nodes = node.map { $0.text == nil ? $0.list("extends", problems) ?? [] : [$0] } ?? []
    return nodes.compactMap { node in
      guard let text = node.string("extends", problems) else { return nil }
      guard let requirement = PackRequirement(text) else {
        problems.error(
          "wrong-value", "'\(text)' names no parent", at: node.location,
          notes: ["write a pack and a version, such as: baseline ^1.0"])
        return nil
      }
      return Located(value: requirement, location: node.location)
    }
  }

  private static func authors(_ node: YAMLNode?, _ problems: Problems) -> Set<PersonID> {
    let nodes = node?.list("authors", problems) ?? []
    return Set(
      nodes.compactMap { node in
        guard let text = node.string("authors", problems) else { return nil }
        guard let person = PersonID(checking: text) else {
          problems.error(
            "bad-name", "'authors' holds names of the roster, without spaces", at: node.location)
          return nil
        }
        return person
      })
  }

  private static func timezone(_ node: YAMLNode?, _ problems: Problems) -> String? {
    guard let node, let name = node.string("timezone", problems) else { return nil }
    guard TimeZone(identifier: name) != nil else {
      problems.error(
        "wrong-value", "unknown time zone '\(name)'", at: node.location,
        notes: ["write an IANA name, such as Europe/Berlin"])
      return nil
    }
    return name
  }

  private static func names<Kind>(
    _ node: YAMLNode?, _ what: String, _ problems: Problems
  ) -> Set<Identifier<Kind>> {
    let nodes = node?.list(what + "s", problems) ?? []
    return Set(nodes.compactMap { $0.name(what, problems).map { Identifier<Kind>($0) } })
  }

  private static func located<Value>(
    _ node: YAMLNode?, _ read: (YAMLNode) -> Value?
  ) -> Located<Value>? {
    guard let node, let value = read(node) else { return nil }
    return Located(value: value, location: node.location)
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
