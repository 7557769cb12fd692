import Detection
package import Diagnostics

/// An exception and where it stands.
package struct ExceptionEntry: Sendable {
  package var exception: PolicyException
  package var location: Location
}

/// The section `exceptions`.
enum ExceptionsSection {
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for item in node.list("exceptions", problems) ?? [] {
      guard var fields = Fields(item, "the exception", problems) else { continue }
      if let exception = exception(&fields, &document, at: item.location) {
        document.exceptions.append(ExceptionEntry(exception: exception, location: item.location))
      }
      fields.finish()
    }
  }

  private static func exception(
    _ fields: inout Fields, _ document: inout PackDocument, at location: Location
  ) -> PolicyException? {
    let problems = fields.problems
    let id = fields.required("id")?.name("exception", problems)
    let rules = fields.references("rules", into: &document.references.rules)
    fields.required("rules")?.refuseEmptyList("rules", problems)
    var (groups, tools, tasks): ([GroupID], [ToolID], [TaskID]) = ([], [], [])
    if let node = fields.node("for"), var scope = Fields(node, "'for'", problems) {
      groups = scope.references("groups", into: &document.references.groups)
      tools = scope.references("tools", into: &document.references.tools)
      tasks = scope.references("tasks", into: &document.references.tasks)
      // An empty list would mean "for all", which nobody writes on purpose.
      for key in ["groups", "tools", "tasks"] { scope.node(key)?.refuseEmptyList(key, problems) }
      scope.finish()
    }
    let verdict = fields.required("verdict").flatMap { Self.verdict($0, problems) }
    let reason = fields.requiredText("reason")
    let ticket = fields.text("ticket")
    let owner = fields.requiredText("owner")
    let approvedBy = fields.requiredText("approvedBy")
    let from = fields.required("from")?.day("from", problems)
    let until = fields.required("until").flatMap { node in
      node.day("until", problems).map { (day: $0, location: node.location) }
    }
    guard let id, !rules.isEmpty, let verdict, let reason, let owner, let approvedBy, let from,
      let until
    else { return nil }
    checkPeriod(from, until.day, at: until.location, problems)
    if owner.lowercased() == approvedBy.lowercased() {
      problems.error(
        "self-approved", "the exception '\(id)' was approved by its owner", at: location,
        notes: ["'approvedBy' names somebody else"])
    }
    return PolicyException(
      id: ExceptionID(id), rules: rules, groups: groups, tools: tools, tasks: tasks,
      verdict: verdict,
      reason: reason, ticket: ticket, owner: owner, approvedBy: approvedBy, from: from,
      until: until.day, origin: Origin(location))
  }

  /// One that is too loose is reported, and read as the loosest that is allowed, so that what else is
  /// wrong shows too.
  private static func verdict(_ node: YAMLNode, _ problems: Problems) -> Verdict? {
    guard let verdict = node.verdict(problems) else { return nil }
    if verdict < .warn {
      problems.error(
        "exception-too-loose", "an exception loosens to 'warn' at most", at: node.location)
    }
    return max(verdict, .warn)
  }

  private static func checkPeriod(
    _ from: CalendarDay, _ until: CalendarDay, at location: Location, _ problems: Problems
  ) {
    let days = until.number - from.number + 1
    guard days < 1 || days > PolicyException.longest else { return }
    problems.error(
      "exception-period",
      days < 1
        ? "'until' lies before 'from'"
        : "this lasts \(days) days; an exception may last \(PolicyException.longest)",
      at: location)
  }
}
