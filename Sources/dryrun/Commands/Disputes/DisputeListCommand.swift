import ArgumentParser
import Desks
import Detection
import Diagnostics
import Foundation
import RemoteDesks
import Storage

/// `dryrun dispute list`, which shows disputes, and the answers to one's own.
struct DisputeListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List open disputes, and answers to your own; with --all, all.")

  @Flag(help: "Also those that were answered.") var all = false
  @OptionGroup var data: DataOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    if let server = try server.server(nil, data) {
      let own = try await server.disputes()
      try show(own.filter { all || $0.state == .open || $0.hasNews })
      return try await server.noteDisputesSeen()
    }
    let person = try Account.person()
    guard let desk = try data.existingStore().map({ DisputeDesk($0) }) else { return try show([]) }
    let shown = try desk.disputes().filter { dispute in
      all || dispute.state == .open || dispute.person == person && dispute.hasNews
    }
    try show(shown)
    for dispute in shown where dispute.person == person && dispute.hasNews {
      try desk.noteSeen(dispute)
    }
  }

  private func show(_ disputes: [Dispute]) throws {
    for dispute in disputes { try StandardOutput.shared.write(DisputeText.line(dispute)) }
    if disputes.isEmpty { StandardError.write("no dispute is open\n") }
  }
}

/// `dryrun dispute show`, which shows one dispute.
struct DisputeShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a dispute.")

  @Argument(help: "The dispute, or the start of its name.") var dispute: String
  @OptionGroup var data: DataOptions

  func run() throws {
    let dispute = try DisputeDesk(try data.presentStore()).dispute(dispute)
    try StandardOutput.shared.write(DisputeText.whole(dispute))
  }
}

/// Disputes as people read them on a terminal.
enum DisputeText {
  static func line(_ dispute: Dispute) -> String {
    var line = [
      String(dispute.id.shortened), dispute.state.name.padded(to: 8),
      Moment.text(dispute.opened), dispute.person.description.padded(to: 10),
      dispute.rule.description, Excerpt.visible(dispute.reason),
    ].joined(separator: "  ")
    if let answer = dispute.answer {
      line += "\n          \(answer.by): \(Excerpt.visible(answer.text))"
    }
    return line + "\n"
  }

  static func whole(_ dispute: Dispute) -> String {
    let excerpt = Excerpt(
      Location(SourceText(name: "kept", dispute.keptText), dispute.range))
    var lines = [
      "Dispute \(dispute.id.shortened), \(dispute.state.name), by \(dispute.person) at \(Moment.text(dispute.opened))",
      "  rule    \(dispute.rule), of \(dispute.pack) (\(dispute.rulesDigest.prefix(12)))",
      "  tool    \(dispute.tool)", "  reason  \(Excerpt.visible(dispute.reason))",
      "    \(excerpt.line)", "    \(excerpt.marks)",
    ]
    if let answer = dispute.answer {
      lines.append("  \(Moment.text(answer.at))  \(answer.by): \(Excerpt.visible(answer.text))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
