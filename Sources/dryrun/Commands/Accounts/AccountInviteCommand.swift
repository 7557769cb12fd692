import ArgumentParser
import Detection
import Foundation
import PolicyPacks
import Storage

/// `dryrun account invite`, which lets a person set their password anew.
struct AccountInviteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Make a new link for somebody who forgot their password, or came too late.",
    discussion: """
      Once the new password is set, whoever is signed in to the account is out, its API tokens no longer \
      count, and it signs with a new key. The log says who made the link.
      """)

  @Argument(help: "The person's id.") var id: String
  @OptionGroup var invitation: InvitationOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let (now, admin) = (Date.now, try Account.person())
    let store = try data.presentStore()
    let token = try DataFailure.translated {
      try store.accounts.invite(PersonID(id), by: admin, at: now)
    }
    try StandardOutput.shared.write(invitation.text(token, for: PersonID(id), at: now))
  }
}
