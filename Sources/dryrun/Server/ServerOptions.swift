import ArgumentParser
import Foundation
import PolicyPacks
import RemoteDesks

/// The option by which somebody who is signed in to a server works with packs and data here.
struct ServerOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Work with packs and data here, although you are signed in to a server.",
      discussion: "So do --policy and --data. See: dryrun whoami"))
  var local = false

  /// The server that somebody is signed in to; `nil` where the command works here.
  ///
  /// It is said on standard error, so that nobody takes one for the other.
  func server(
    _ policy: PolicyOptions? = nil, _ data: DataOptions
  ) throws(CommandError) -> ServerConnection? {
    guard !local, policy?.policy == nil, data.data == nil,
      let entry = try KnownServers.read().current
    else { return nil }
    StandardError.write("on \(entry.address) as \(entry.person)\n")
    return ServerPlace.connection(entry.address, token: entry.token)
  }

  /// As ``server(_:_:)``, for commands that sign: on a server the account's key does.
  func server(
    _ policy: PolicyOptions? = nil, _ data: DataOptions, _ signing: SignerOptions
  ) throws(CommandError) -> ServerConnection? {
    guard let server = try server(policy, data) else { return nil }
    guard signing.key == nil else {
      throw CommandError(
        "on the server your account's key signs; leave out --key, or work here: --local")
    }
    return server
  }
}
