public import Accounts
import Approvals
public import ArgumentParser
import Detection
import Foundation
import PolicyPacks
import Storage

/// `dryrun account add`, which makes an account and an invitation to it.
struct AccountAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make an account, and the link by which its person sets a password.")

  @Argument(help: "The person's id, as in the roster.") var id: String
  @Option(help: "The policy pack that they work under.") var pack: String
  @Option(help: "What people call them; without it what the roster says, or the id.")
  var name: String?
  @Option(
    name: .customLong("role"),
    help: "What they do: learner, trainer, author, approver, lead or admin; as often as you like.")
  var roles: [Role] = [.learner]
  @Option(help: "The language of their pages, such as de; without it what their browser asks for.")
  var language: String?
  @OptionGroup var invitation: InvitationOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let (now, admin) = (Date.now, try Account.person())
    let person = PersonID(id)
    let store = try data.store()
    let token = try DataFailure.translated {
      let known = try store.roster.read()[person]?.name
      let account = Accounts.Account(
        id: person, name: name ?? known ?? id, pack: PackID(pack), roles: Set(roles),
        language: language, created: now)
      return try store.accounts.invite(account, by: admin, at: now)
    }
    try StandardOutput.shared.write(invitation.text(token, for: person, at: now))
  }
}

extension Role: ExpressibleByArgument {}
