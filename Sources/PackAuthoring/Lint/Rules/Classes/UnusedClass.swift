import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A class that nothing finds and nothing speaks of.
  static let unusedClass = LintRule(
    PackCode(
      "unused-class", .warning, .classes,
      what: "A class is named that no detector finds and no cell or combination speaks of.",
      why: "Its level decides nothing. The detector for it is missing, or its name has a slip.",
      bad: "classes: {⟦customer.order⟧: internal}",
      good: """
        classes: {customer.order: internal}
        detectors: {order-number: {class: customer.order, pattern: '\\bOR-\\d{6}\\b', redactAs: ORDER}}
        """,
      note: "The fixed roots are left out, as they give a level to all below them.")
  ) { subject in
    let used = subject.document.references.classes.map(\.value)
    let others = subject.document.classes.map(\.value.id)
    let found = FoundClasses(subject, mentioned: used)
    return subject.document.classes.compactMap { entry in
      let id = entry.value.id
      // A class above others gives them its level.
      let hasBelow = others.contains { $0 != id && $0.lineage.contains(id) }
      guard !DataClass.roots.contains(id), !hasBelow, !found.contains(id) else { return nil }
      return LintProblem("nothing finds '\(id)' and nothing speaks of it", at: entry.location)
    }
  }
}
