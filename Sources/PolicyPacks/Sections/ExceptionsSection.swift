import Detection
package import Diagnostics
import SSHSignatures

/// An exception and where it stands.
package struct ExceptionEntry: Sendable {
  package var exception: PolicyException
  package var location: Location
}

/// The section `exceptions`.
enum ExceptionsSection {
  static let section = Section(
    "exceptions", "The one way to loosen anything: named, reasoned, owned and expiring.", entry.list
  ) { exceptions, document, _ in document.exceptions += exceptions }

  private struct ExceptionKeys: Keys {
    let id = Key.required("id", .name("exception"), "Its name.")
    let rules = Key.required(
      "rules", Shape.reference(\.rules).oneOrMany(atLeast: 1), "The rules that it loosens.")
    let scope = Key("for", ExceptionsSection.scope, "Where it holds; what is not said is any.")
    let verdict = Key.required(
      "verdict", looseVerdict, "What the rules come to: `warn` or stricter.")
    let reason = Key.required("reason", .text, "Why it is needed.")
    let ticket = Key("ticket", .text, "Where it was decided.")
    let owner = Key.required("owner", .text, "Who answers for it.")
    let approvedBy = Key.required("approvedBy", .text, "Who approved it: somebody else.")
    let from = Key.required("from", .day, "Its first day.")
    let until = Key.required(
      "until", Shape.day.located,
      "Its last day, on which it still holds; at most \(PolicyException.longest) days in all.")
  }

  private struct ScopeKeys: Keys {
    let groups = Key(
      "groups", Shape.reference(\.groups).oneOrMany(atLeast: 1), "People of one of these groups.")
    let tools = Key(
      "tools", Shape.reference(\.tools).oneOrMany(atLeast: 1), "Drafts for one of these tools.")
    let tasks = Key(
      "tasks", Shape.reference(\.tasks).oneOrMany(atLeast: 1), "Drafts for one of these tasks.")
  }

  private typealias Scope = (groups: [GroupID], tools: [ToolID], tasks: [TaskID])

  /// An empty list would mean "for all", which nobody writes on purpose.
  private static let scope = Shape<Scope>.mapping(ScopeKeys(), called: "'for'") { fields in
    (fields.groups ?? [], fields.tools ?? [], fields.tasks ?? [])
  }

  /// One that is too loose is reported, and read as the loosest that is allowed, so that what else is
  /// wrong shows too.
  private static let looseVerdict = Shape<Verdict>(
    .words(Verdict.allCases.filter { $0 >= .warn }.map(\.name))
  ) { entry, reading in
    guard let verdict = Shape.verdict.read(entry, reading) else { return nil }
    if verdict < .warn {
      reading.problems.error(
        "exception-too-loose", "an exception loosens to 'warn' at most", at: entry.value.location)
    }
    return max(verdict, .warn)
  }

  private static let entry = Shape<ExceptionEntry>.mapping(
    ExceptionKeys(), called: "the exception"
  ) { fields in
    exception(fields).map { ExceptionEntry(exception: $0, location: fields.location) }
  }

  private static func exception(_ fields: Fields<ExceptionKeys>) -> PolicyException? {
    let (id, rules, scope) = (fields.id, fields.rules ?? [], fields.scope ?? ([], [], []))
    let (verdict, reason, ticket) = (fields.verdict, fields.reason, fields.ticket)
    let (owner, approvedBy) = (fields.owner, fields.approvedBy)
    let (from, until) = (fields.from, fields.until)
    guard let id, !rules.isEmpty, let verdict, let reason, let owner, let approvedBy, let from,
      let until
    else { return nil }
    checkPeriod(from, until.value, at: until.location, fields.problems)
    if PersonName(owner) == PersonName(approvedBy) {
      fields.problems.error(
        "self-approved", "the exception '\(id)' was approved by its owner", at: fields.location,
        notes: ["'approvedBy' names somebody else"])
    }
    return PolicyException(
      id: ExceptionID(id), rules: rules, groups: scope.groups, tools: scope.tools,
      tasks: scope.tasks, verdict: verdict, reason: reason, ticket: ticket, owner: owner,
      approvedBy: approvedBy, from: from, until: until.value, origin: Origin(fields.location))
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
