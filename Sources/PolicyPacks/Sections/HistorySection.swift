package import Diagnostics

/// One version of a pack, and what it changed, for the people who live by it.
package struct HistoryEntry: Sendable {
  package var version: SemanticVersion
  /// The day from which it holds.
  package var day: CalendarDay
  /// What changed, in the pack's first language.
  package var changes: [String]
  package var location: Location
}

/// The section `history`: versions, the latest first or last as the author likes.
enum HistorySection {
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for item in node.list("history", problems) ?? [] {
      guard var fields = Fields(item, "the version", problems) else { continue }
      let version = fields.required("version").flatMap { $0.version(problems) }
      let day = fields.required("from")?.day("from", problems)
      let changes = fields.required("changes").flatMap { node -> [String]? in
        node.refuseEmptyList("changes", problems)
        return node.strings("changes", problems)
      }
      fields.finish()
      guard let version, let day, let changes else { continue }
      if document.history.contains(where: { $0.version == version }) {
        problems.error(
          "duplicate-name", "the version \(version) stands here twice", at: item.location)
      }
      document.history.append(
        HistoryEntry(version: version, day: day, changes: changes, location: item.location))
    }
  }
}
