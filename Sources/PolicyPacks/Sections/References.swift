package import Detection
import OutputFormats
import Diagnostics

/// Names that a pack's sections mention, with their places.
package struct References: Sendable {
  package var classes: [Located<DataClass>] = []
  package var tools: [Located<ToolID>] = []
  package var tasks: [Located<TaskID>] = []
  package var groups: [Located<GroupID>] = []
  package var rules: [Located<RuleID>] = []
  package var drafts: [Located<RuleID>] = []
  package var formats: [Located<FormatID>] = []
  package var workflows: [Located<WorkflowID>] = []
  package var exceptions: [Located<ExceptionID>] = []

  package init() {}

  /// Reports every name that the finished pack does not know.
  package func check(against pack: PolicyPack, _ problems: Problems) {
    let rules =
      pack.detectors.map(\.detector.id) + pack.drafts.keys + pack.combinations.keys
      + pack.formats.values.flatMap(\.format.rules)
    check(classes, "class", known: Array(pack.classes.keys) + DataClass.roots, problems)
    check(tools, "tool", known: pack.tools.keys, problems)
    check(tasks, "task", known: pack.tasks, problems)
    check(groups, "group", known: pack.groups, problems)
    check(self.rules, "rule", known: rules, problems)
    check(drafts, "draft requirement", known: pack.drafts.keys, problems)
    check(formats, "format", known: pack.formats.keys, problems)
    check(workflows, "workflow", known: pack.workflows.keys, problems)
    check(exceptions, "exception", known: pack.exceptions.map(\.id), problems)
  }

  private func check<Kind>(
    _ references: [Located<Identifier<Kind>>], _ what: String,
    known: some Sequence<Identifier<Kind>>, _ problems: Problems
  ) {
    let known = Set(known)
    for reference in references where !known.contains(reference.value) {
      problems.unknown(
        what, reference.value.description, at: reference.location, among: known.map(\.description))
    }
  }
}

extension References {
  /// Adds another file's.
  package static func += (left: inout References, right: References) {
    left.classes += right.classes
    left.tools += right.tools
    left.tasks += right.tasks
    left.groups += right.groups
    left.rules += right.rules
    left.drafts += right.drafts
    left.formats += right.formats
    left.workflows += right.workflows
    left.exceptions += right.exceptions
  }
}

extension YAMLNode {
  /// A name that must exist.
  package func reference<Kind>(
    _ what: String, into list: inout [Located<Identifier<Kind>>], _ problems: Problems
  ) -> Identifier<Kind>? {
    guard let text = string(what, problems) else { return nil }
    let name = Identifier<Kind>(text)
    list.append(Located(value: name, location: location))
    return name
  }
}
