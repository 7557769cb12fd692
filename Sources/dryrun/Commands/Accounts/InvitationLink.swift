import Accounts
import ArgumentParser
import Foundation
import PolicyPacks
import Storage

/// The options about the link by which a person sets their password.
struct InvitationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The server's address, for the whole link: https://dryrun.example.org.", valueName: "url"))
  var server: String?

  func validate() throws {
    guard let server else { return }
    let address = URL(string: server)
    guard ["http", "https"].contains(address?.scheme), address?.host()?.isEmpty == false,
      address?.query() == nil, address?.fragment() == nil
    else {
      throw ValidationError("--server is an address such as https://dryrun.example.org")
    }
  }

  /// What to tell whoever made the invitation; the link stands on a line of its own.
  func text(_ token: SecretToken, for person: PersonID, at moment: Date) -> String {
    var base = server ?? ""
    while base.hasSuffix("/") { base.removeLast() }
    let until = Moment.text(moment + AccountStore.invitationPeriod)
    return "\(person) can set a password until \(until), once, at\n"
      + "\(base)/invitation/\(token.text)\n"
  }
}
