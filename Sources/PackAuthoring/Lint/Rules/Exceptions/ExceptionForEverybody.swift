import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// An exception without a scope.
  static let exceptionForEverybody = LintRule(
    PackCode(
      "exception-for-everybody", .warning, .exceptions,
      what: "An exception is for all groups, all tools and all tasks.",
      why: "That switches the rule off. Say who needs it, where and for what.",
      bad: ExceptionExample.pack("- ⟦⟧id", scope: "# for whom?"), good: ExceptionExample.pack())
  ) { subject in
    subject.document.exceptions.filter { entry in
      let exception = entry.exception
      return exception.groups.isEmpty && exception.tools.isEmpty && exception.tasks.isEmpty
    }.map { entry in
      LintProblem(
        "'\(entry.exception.id)' is for everybody, everywhere", at: entry.location,
        "add: for: {groups: […], tools: […], tasks: […]}")
    }
  }
}
