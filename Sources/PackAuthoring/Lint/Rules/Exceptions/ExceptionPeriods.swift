import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// An exception that is over.
  static let expiredException = LintRule(
    PackCode(
      "expired-exception", .warning, .exceptions,
      what: "An exception is over.",
      why:
        "It loosens nothing any more, and readers take it for a rule. Remove it; the history of the files keeps it.",
      bad: ExceptionExample.pack(period: "from: 2020-01-06\n    until: ⟦2020-03-31⟧"),
      good: ExceptionExample.pack())
  ) { subject in
    subject.document.exceptions.filter { $0.exception.until < subject.today }.map { entry in
      LintProblem(
        "'\(entry.exception.id)' ended on \(entry.exception.until)",
        at: subject.place(entry.location, "until"), "remove it, and the tests that expect it")
    }
  }

  /// An exception that nobody needs yet.
  static let futureException = LintRule(
    PackCode(
      "future-exception", .note, .exceptions,
      what: "An exception begins in more than 90 days.",
      why:
        "Whoever agreed to it cannot know what the rule looks like by then. Ask again when it is time.",
      bad: ExceptionExample.pack(period: "from: ⟦2099-01-05⟧\n    until: 2099-02-05"),
      good: ExceptionExample.pack())
  ) { subject in
    subject.document.exceptions.compactMap { entry in
      let days = entry.exception.from.number - subject.today.number
      guard days > PolicyException.longest else { return nil }
      return LintProblem(
        "'\(entry.exception.id)' begins in \(days) days", at: subject.place(entry.location, "from"))
    }
  }

  /// An exception that follows itself.
  static let renewedException = LintRule(
    PackCode(
      "renewed-exception", .warning, .exceptions,
      what:
        "Two exceptions loosen the same rules for the same people, one after the other, for more than 90 days.",
      why:
        "An exception lasts 90 days so that the rule is looked at again. What is needed for longer is a change of the rule.",
      bad: ExceptionExample.pack(
        more: """


            - ⟦⟧id: migration-again
              rules: [customer-number]
              for: {groups: [movers], tools: [team-chat]}
              verdict: warn
              reason: The migration takes longer than was thought.
              ticket: CHG-2042
              owner: lead@example.org
              approvedBy: dpo@example.org
              from: 2026-12-19
              until: 2027-03-15
          """),
      good: ExceptionExample.pack())
  ) { subject in
    let entries = subject.document.exceptions.sorted { $0.exception.from < $1.exception.from }
    return zip(entries.indices, entries).compactMap { index, entry in
      let exception = entry.exception
      let earlier = entries[..<index].first { other in
        other.exception.hasSameScope(as: exception)
          && exception.from.number - other.exception.until.number <= 14
          && exception.until.number - other.exception.from.number >= PolicyException.longest
      }
      guard let earlier else { return nil }
      let days = exception.until.number - earlier.exception.from.number + 1
      return LintProblem(
        "with '\(earlier.exception.id)' this lasts \(days) days; an exception may last \(PolicyException.longest)",
        at: entry.location)
    }
  }
}

extension PolicyException {
  fileprivate func hasSameScope(as other: PolicyException) -> Bool {
    !Set(rules).isDisjoint(with: other.rules) && Set(groups) == Set(other.groups)
      && Set(tools) == Set(other.tools) && Set(tasks) == Set(other.tasks)
  }
}
