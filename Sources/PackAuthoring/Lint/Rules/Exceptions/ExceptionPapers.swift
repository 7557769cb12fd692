import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// An exception that nobody can look up.
  static let noTicket = LintRule(
    PackCode(
      "no-ticket", .note, .exceptions,
      what: "An exception does not say where it was asked for.",
      why: "In three months somebody has to find out whether it is still needed.",
      bad: ExceptionExample.pack("- ⟦⟧id", ticket: "# no ticket yet"), good: ExceptionExample.pack()
    )
  ) { subject in
    subject.document.exceptions.filter { $0.exception.ticket == nil }.map { entry in
      LintProblem("'\(entry.exception.id)' has no 'ticket'", at: entry.location)
    }
  }

  /// A reason that says nothing.
  static let shortReason = LintRule(
    PackCode(
      "short-reason", .note, .exceptions,
      what: "The reason of an exception has fewer than four words.",
      why: "Who approves it, and who meets it later, must be able to judge whether it still holds.",
      bad: ExceptionExample.pack(reason: "⟦Needed for work⟧"), good: ExceptionExample.pack())
  ) { subject in
    subject.document.exceptions.filter { $0.exception.reason.split(separator: " ").count < 4 }.map {
      entry in
      LintProblem(
        "this reason says little", at: subject.place(entry.location, "reason"),
        "say what is done, why it needs the data, and until when")
    }
  }

  /// An exception between rules.
  static let exceptionAmongRules = LintRule(
    PackCode(
      "exception-among-rules", .note, .exceptions,
      what: "A file with exceptions holds other sections too.",
      why:
        "An exception is approved, signed and removed by itself; in a file of its own, a change of rules does not touch it.",
      bad: ExceptionExample.pack("- ⟦⟧id", before: "classes: {customer: confidential}\n"),
      good: ExceptionExample.pack())
  ) { subject in
    let mixed = subject.files.filter { file in
      let sections = Set(file.root.entries.compactMap(\.key.text))
      return sections.contains("exceptions") && sections.count > 1
    }.map(\.name)
    return subject.document.exceptions.filter { mixed.contains($0.location.text.name) }.map {
      entry in
      LintProblem(
        "'\(entry.exception.id)' stands among rules", at: entry.location,
        "move it to a file such as exceptions/\(entry.exception.id).yaml")
    }
  }
}
