import Accounts
import ArgumentParser
import Detection
import Foundation
import PolicyPacks
import Storage

/// `dryrun account roles`, which says what somebody does from now on.
struct AccountRolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "Say what somebody does from now on: all of their roles.")

  @Argument(help: "The person's id.") var id: String
  @Argument(help: "learner, trainer, author, approver, lead or admin.") var roles: [Role]
  @OptionGroup var data: DataOptions

  func run() throws {
    let admin = try Account.person()
    let store = try data.presentStore()
    let isNew = try DataFailure.translated {
      try store.accounts.setRoles(Set(roles), of: PersonID(id), by: admin, at: .now)
    }
    let words = Set(roles).sorted().map(\.rawValue).joined(separator: ", ")
    try StandardOutput.shared.write("\(id): \(words)\(isNew ? "" : ", as before")\n")
  }
}

/// `dryrun account disable`, which shuts an account.
struct AccountDisableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Shut an account; whoever is signed in to it is out at once.")

  @Argument(help: "The person's id.") var id: String
  @OptionGroup var data: DataOptions

  func run() throws {
    let admin = try Account.person()
    let store = try data.presentStore()
    let isNew = try DataFailure.translated {
      try store.accounts.disable(PersonID(id), by: admin, at: .now)
    }
    try StandardOutput.shared.write("\(id): disabled\(isNew ? "" : ", as before")\n")
  }
}

/// `dryrun account enable`, which opens an account that was shut.
struct AccountEnableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Open an account that was shut; its password is as it was.")

  @Argument(help: "The person's id.") var id: String
  @OptionGroup var data: DataOptions

  func run() throws {
    let admin = try Account.person()
    let store = try data.presentStore()
    let isNew = try DataFailure.translated {
      try store.accounts.enable(PersonID(id), by: admin, at: .now)
    }
    try StandardOutput.shared.write("\(id): enabled\(isNew ? "" : ", as before")\n")
  }
}
