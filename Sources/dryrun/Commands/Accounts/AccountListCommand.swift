import Accounts
import ArgumentParser
import Detection
import Foundation
import PolicyPacks
import Storage

/// `dryrun account list`, which shows who can sign in.
struct AccountListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show who can sign in, and what they do.")

  @OptionGroup var data: DataOptions

  func run() throws {
    let store = try data.existingStore()
    let (accounts, withPassword) = try DataFailure.translated {
      (try store?.accounts.list() ?? [], try store?.accounts.withPassword() ?? [])
    }
    for account in accounts {
      try StandardOutput.shared.write(
        AccountListCommand.line(account, hasPassword: withPassword.contains(account.id)))
    }
    if accounts.isEmpty {
      StandardError.write("there are no accounts yet; see: dryrun account add\n")
    }
  }

  private static func line(_ account: Accounts.Account, hasPassword: Bool) -> String {
    let state = account.isDisabled ? "disabled" : hasPassword ? "open" : "invited"
    let roles = account.roles.sorted().map(\.rawValue).joined(separator: " ")
    let parts = [
      account.id.description.padded(to: 16), state.padded(to: 8),
      account.pack.description.padded(to: 16), roles.padded(to: 24), account.name,
    ]
    return parts.joined(separator: "  ") + "\n"
  }
}
