import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A cell or a combination that waits for what is never found.
  static let unfoundClass = LintRule(
    PackCode(
      "unfound-class", .warning, .classes,
      what: "A cell or a combination speaks of a class that no detector finds.",
      why: "It looks like a protection and does nothing: what is not found is not stopped.",
      bad: """
        classes: {customer.order: internal}
        tools: {team-chat: {title: Team chat, boundary: tenant, accepts: {⟦customer.order⟧: block}}}
        """,
      good: """
        classes: {customer.order: internal}
        detectors: {order-number: {class: customer.order, pattern: '\\bOR-\\d{6}\\b', redactAs: ORDER}}
        tools: {team-chat: {title: Team chat, boundary: tenant, accepts: {customer.order: block}}}
        """,
      note: "Roots are left out: a cell for one of them is a floor for detectors to come.")
  ) { subject in
    guard subject.pack != nil else { return [] }
    let found = FoundClasses(subject)
    return subject.document.references.classes.compactMap { reference in
      let name = reference.value
      guard !DataClass.roots.contains(name), !found.contains(name) else { return nil }
      return LintProblem("no detector finds '\(name)'", at: reference.location)
    }
  }
}
