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
  static let section = Section(
    "history", "Versions and what they changed, for the people who live by the pack.", entry.list
  ) { entries, document, problems in
    for entry in entries {
      if document.history.contains(where: { $0.version == entry.version }) {
        problems.error(
          "duplicate-name", "the version \(entry.version) stands here twice", at: entry.location)
      }
      document.history.append(entry)
    }
  }

  private struct VersionKeys: Keys {
    let version = Key.required("version", .version, "The version of the pack.")
    let from = Key.required("from", .day, "The day from which it holds.")
    let changes = Key.required(
      "changes", Shape.text.oneOrMany(atLeast: 1), "What changed, in the pack's first language.")
  }

  private static let entry = Shape<HistoryEntry>.mapping(
    VersionKeys(), called: "the version"
  ) { fields in
    let (version, day, changes) = (fields.version, fields.from, fields.changes)
    guard let version, let day, let changes else { return nil }
    return HistoryEntry(
      version: version, day: day, changes: changes, location: fields.location)
  }
}
