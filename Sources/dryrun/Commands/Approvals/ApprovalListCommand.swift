import Approvals
import ArgumentParser
import Desks
import Detection
import Diagnostics
import Foundation
import Storage

/// `dryrun approvals list`, which shows requests.
struct ApprovalListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List requests that wait or are granted; with --all, all.")

  @Flag(help: "Also those that came to an end.") var all = false
  @Flag(help: "Only those that wait for whoever holds the key.") var mine = false
  @OptionGroup var signing: SignerOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let now = Date.now
    let store = try data.existingStore()
    let desk = store.map { ApprovalDesk($0) }
    let cases = try desk?.requests() ?? []
    var shown = cases.filter { all || !$0.state(at: now).isFinal }
    if mine, let desk {
      let signer = try signing.signer(in: try desk.roster())
      shown = try shown.filter { try desk.role(of: signer.person.id, in: $0) != nil }
    }
    for approval in shown {
      let ticket = try DataFailure.translated { try store?.tickets[approval.request.id] }
      try StandardOutput.shared.write(ApprovalText.line(approval, ticket, at: now))
    }
    if shown.isEmpty {
      let ended = cases.count { $0.state(at: now).isFinal }
      StandardError.write(
        "no request waits\(ended > 0 && !all ? "; \(ended.of("request")) came to an end: --all" : "")\n"
      )
    }
  }
}

/// `dryrun approvals show`, which shows one request with all that happened to it.
struct ApprovalShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a request: what, for whom, what happened, who must agree.")

  @Argument(help: "The request.") var request: String
  @OptionGroup var data: DataOptions

  func run() throws {
    let store = try data.presentStore()
    let desk = ApprovalDesk(store)
    let (approval, roster) = (try desk.request(request), try desk.roster())
    let ticket = try DataFailure.translated { try store.tickets[approval.request.id] }
    try StandardOutput.shared.write(ApprovalText.whole(approval, ticket, roster: roster, at: .now))
  }
}
