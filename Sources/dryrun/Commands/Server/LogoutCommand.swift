import ArgumentParser
import Desks
import Foundation
import PolicyPacks
import RemoteDesks

/// `dryrun logout`: commands work with packs and data here again.
struct LogoutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logout", abstract: "Sign out of a server: its token is taken back and deleted.")

  @Argument(help: "The server's address; without it, the one that commands use.")
  var server: String?

  func run() async throws {
    var known = try KnownServers.read()
    let address = try server.map { try ServerPlace.read($0) } ?? known.current?.address
    guard let address, let entry = known.servers.first(where: { $0.address == address }) else {
      throw CommandError("you are not signed in \(server == nil ? "anywhere" : "there")")
    }
    known.remove(address)
    try known.write()
    try await takeBack(entry.token, at: address)
    try StandardOutput.shared.write("signed out of \(address)\n")
    if let next = known.current {
      StandardError.write("commands use \(next.address) from now on\n")
    }
  }

  /// Ends the token; one that counted no more is no error.
  private func takeBack(_ token: String, at address: String) async throws {
    do {
      try await ServerPlace.connection(address, token: token).endToken()
    } catch {
      switch error.code {
      case .signedOut: return
      case .unreachable:
        StandardError.write(
          "dryrun: \(error.message); the token is deleted here, and can be taken back on the page /me\n"
        )
      default: throw error
      }
    }
  }
}

/// `dryrun whoami`: who one is, and where.
struct WhoAmICommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whoami", abstract: "Say which server commands use, and who you are there.")

  func run() async throws {
    guard let entry = try KnownServers.read().current else {
      let person = try Account.person()
      try StandardOutput.shared.write(
        "\(person) on this machine; packs and data are here (dryrun login signs in to a server)\n")
      return
    }
    let me = try await ServerPlace.connection(entry.address, token: entry.token).me()
    try StandardOutput.shared.write(MemberText.text(me, on: entry.address))
  }
}
