import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A parent of any version.
  static let unpinnedParent = LintRule(
    PackCode(
      "unpinned-parent", .warning, .header,
      what: "A parent may have any version.",
      why:
        "The next major version may rename or loosen what this pack builds on, and nobody would be told.",
      bad: "pack: {format: 1, id: team, version: 1.0.0, extends: [⟦baseline⟧]}",
      good: "pack: {format: 1, id: team, version: 1.0.0, extends: [baseline ^1.0]}")
  ) { subject in
    (subject.document.header?.extends ?? []).filter { $0.value.least == nil }.map { parent in
      LintProblem(
        "'\(parent.value.id)' may have any version", at: parent.location,
        "write the version that was tested, such as: \(parent.value.id) ^1.0")
    }
  }
}
