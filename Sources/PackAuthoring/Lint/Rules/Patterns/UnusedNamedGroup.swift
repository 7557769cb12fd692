import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A named group that nobody asks for.
  static let unusedNamedGroup = LintRule(
    PackCode(
      "unused-named-group", .note, .patterns,
      what: "A pattern names a group that no validator looks at.",
      why:
        "Only `value`, and the groups of validators, have a meaning. Another name is a slip, or its validator is missing.",
      bad: DetectorExample.pack("pattern: ⟦'\\bKD-(?<number>\\d{6})\\b'⟧"),
      good: DetectorExample.pack())
  ) { subject in
    subject.document.detectors.flatMap { entry -> [LintProblem] in
      let detector = entry.rule.detector
      let used = Set(detector.validators.compactMap(\.group) + ["value", "weak"])
      let nodes = subject.node(at: entry.location)?["pattern"]?.itemsOrSelf ?? []
      return nodes.flatMap { node in
        NamedGroups.of(node.text ?? "").filter { group in
          // A group may be there for a back-reference or a condition.
          !used.contains(group.name) && !group.isReferredTo
        }.map { LintProblem("nothing looks at the group '\($0.name)'", at: node.location) }
      }
    }
  }
}

/// The named groups of a pattern, as they are written.
private enum NamedGroups {
  static func of(_ pattern: String) -> [(name: String, isReferredTo: Bool)] {
    pattern.split(separator: "(?<", omittingEmptySubsequences: false).dropFirst().compactMap {
      part in
      guard let end = part.firstIndex(of: ">"), let first = part.first, first != "=", first != "!"
      else { return nil }
      let name = String(part[..<end])
      let references = [
        "\\k<\(name)>", "\\k{\(name)}", "\\k'\(name)'", "(?P=\(name))", "(?&\(name))",
        "(?(<\(name)>)", "\\g{\(name)}",
      ]
      return (name, references.contains { pattern.contains($0) })
    }
  }
}
