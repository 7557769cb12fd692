import Approvals
import ArgumentParser
import Desks
import Detection
import Diagnostics
import Foundation
import RemoteDesks
import Storage

/// `dryrun approvals list`, which shows requests.
struct ApprovalListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List requests that wait or are granted; with --all, all.")

  @Flag(help: "Also those that came to an end.") var all = false
  @Flag(help: "Only those that wait for whoever holds the key.") var mine = false
  @OptionGroup var signing: SignerOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    let now = Date.now
    if let server = try server.server(nil, data, signing) {
      let seen = try await mine ? server.waitingRequests() : server.requests()
      return try show(seen, at: now)
    }
    let store = try data.existingStore()
    let desk = store.map { ApprovalDesk($0) }
    var cases = try desk?.requests() ?? []
    if mine, let desk {
      let signer = try signing.signer(in: try desk.roster())
      cases = try cases.filter { try desk.role(of: signer.person.id, in: $0) != nil }
    }
    try show(try cases.compactMap { try desk?.shown($0) }, at: now)
  }

  private func show(_ requests: [ShownRequest], at now: Date) throws {
    let shown = requests.filter { all || !$0.approval.state(at: now).isFinal }
    for request in shown {
      try StandardOutput.shared.write(
        ApprovalText.line(request.approval, request.ticket, at: now))
    }
    if shown.isEmpty {
      let ended = requests.count { $0.approval.state(at: now).isFinal }
      StandardError.write(
        "no request waits\(ended > 0 && !all ? "; \(ended.of("request")) came to an end: --all" : "")\n"
      )
    }
  }
}

/// `dryrun approvals show`, which shows one request with all that happened to it.
struct ApprovalShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a request: what, for whom, what happened, who must agree.")

  @Argument(help: "The request.") var request: String
  @OptionGroup var data: DataOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    try StandardOutput.shared.write(ApprovalText.whole(try await shown(), at: .now))
  }

  private func shown() async throws -> ShownRequest {
    if let server = try server.server(nil, data) { return try await server.request(request) }
    let desk = ApprovalDesk(try data.presentStore())
    return try desk.shown(try desk.request(request))
  }
}
