import ArgumentParser
import Desks
import Foundation
import PolicyPacks
import Practice
import Storage

/// `dryrun me delete`, which deletes what is kept about the person at the terminal.
struct MeDeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete what is kept about you, or only what you practised.",
    discussion: """
      What goes is shown before it goes. The log still verifies, and says that something was deleted, but \
      not what it was.
      """)

  @Flag(help: "Only attempts, what is remembered of skills, and plans.") var practice = false
  @Flag(help: "Delete without asking again.") var yes = false
  @OptionGroup var data: DataOptions

  func run() throws {
    let person = try Account.person()
    guard let store = try data.existingStore() else {
      return try StandardOutput.shared.write("Nothing is kept about \(person).\n")
    }
    try StandardOutput.shared.write(preview(person, in: store))
    guard try Question.isAnsweredYes("Delete it? Nobody can bring it back.", yes) else {
      throw ExitStatus.findings
    }
    let report = try DataFailure.translated {
      try store.log.forget(practice ? .practice(person) : .person(person), at: .now)
    }
    let wait = report.isWiped ? "" : "; somebody reads the data now, so delete it again later"
    try StandardOutput.shared.write(
      "\(report.payloads.of("entry", "entries")) deleted\(wait)\n")
  }

  /// What goes and what stays; what cannot be read can be deleted all the same.
  private func preview(_ person: PersonID, in store: Store) -> String {
    do throws(DeskError) {
      let kept = try KeptAboutPerson(person, in: store)
      return goes(kept) + stays(kept)
    } catch {
      return "Goes: all of it, though not all can be shown: \(error.message)\n"
    }
  }

  private func goes(_ kept: KeptAboutPerson) -> String {
    let learner = kept.learner
    var parts = [
      learner.attempts.count.of("attempt") + " with what people made of them",
      learner.reviews.count.of("review") + " of skills",
      learner.plans.count.of("plan"),
    ]
    if !practice {
      parts += [
        kept.requests.count.of("request") + " for approval", kept.disputes.count.of("dispute"),
        kept.events.count.of("counted event"), kept.comments.count.of("comment") + " on answers",
        kept.notes.count.of("note") + " on tools", "what you agreed to",
      ]
      if kept.account != nil { parts.append("your account on the server, with what opens it") }
    }
    return "Goes: \(parts.joined(separator: ", "))\n"
  }

  private func stays(_ kept: KeptAboutPerson) -> String {
    var lines: [String] = []
    if practice {
      lines.append("what you agreed to, so that nobody asks again; requests, disputes and counts")
    }
    lines.append("what you decided about other people's requests and answers: it is theirs")
    if kept.roster != nil {
      lines.append("your row in the roster: whoever keeps it can take it out")
    }
    lines.append("backups made before: whoever keeps them can delete them")
    return "Stays: \(lines.joined(separator: "\n       "))\n"
  }
}
