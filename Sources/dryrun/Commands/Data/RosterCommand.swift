import Accounts
import Approvals
import ArgumentParser
import Detection
import Diagnostics
import Foundation
import PolicyPacks
import Storage
import SystemFiles

/// `dryrun roster`: who works here, who answers for whom, and what they sign with.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Keep the list of people who ask and approve.",
    discussion: """
      dryrun roster import people.csv

      The first row names the columns: id, manager, groups, public_key, and name if you like. \
      Groups are divided by spaces or semicolons. A public key is a line as in ~/.ssh/id_ed25519.pub.

      The keys that the server signs with for people with an account are kept for whoever stays.
      """,
    subcommands: [RosterImportCommand.self, RosterListCommand.self])
}

/// `dryrun roster import`, which replaces the roster.
struct RosterImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Replace the roster by the people in a CSV file.")

  @Argument(help: "The CSV file.", completion: .file()) var file: String
  @Flag(help: "Nobody is left: take a file that names no people.") var empty = false
  @OptionGroup var data: DataOptions

  func run() throws {
    let roster = try read()
    let store = try data.store()
    let isNew = try DataFailure.translated {
      try store.roster.importPeople(roster, at: .now)
    }
    let people = roster.people.count
    try StandardOutput.shared.write(
      isNew
        ? "the roster has \(people == 1 ? "1 person" : "\(people) people")\n"
        : "the roster is as it was\n")
    try tellOutsiders(roster, in: store)
  }

  /// The people in the file; a file without any is most likely not the one that was meant.
  private func read() throws -> Roster {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw CommandError("'\(file)' cannot be read: \(SystemReason.of(error))")
    }
    let loaded = RosterReader.read(name: file, bytes)
    if !loaded.diagnostics.isEmpty {
      StandardError.write(TextRenderer(style: .forStandardError).render(loaded.diagnostics))
    }
    guard let roster = loaded.roster else { throw ExitStatus.wrongCommand }
    guard empty || !roster.people.isEmpty else {
      throw CommandError(
        "'\(file)' names no people, so the roster stays as it is; if nobody is left, add --empty")
    }
    return roster
  }

  /// Who can sign in and is not in the roster can decide nothing; mostly they left.
  private func tellOutsiders(_ roster: Roster, in store: Store) throws(CommandError) {
    let accounts = try DataFailure.translated { try store.accounts.list() }
    let outsiders = accounts.filter { !$0.isDisabled && roster[$0.id] == nil }.map(\.id)
    guard !outsiders.isEmpty else { return }
    let names = outsiders.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    let more = outsiders.count > 5 ? " and \(outsiders.count - 5) more" : ""
    StandardError.write(
      "note: \(names)\(more) can sign in without being in the roster; if they left: dryrun account disable\n"
    )
  }
}

/// `dryrun roster list`, which shows the roster.
struct RosterListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show who is in the roster.")

  @OptionGroup var data: DataOptions

  func run() throws {
    let store = try data.existingStore()
    let people = try DataFailure.translated { try store?.roster.read().people ?? [] }
    for person in people {
      let groups = person.groups.map(\.description).sorted().joined(separator: " ")
      let manager = person.manager.map { "manager \($0)" } ?? "no manager"
      let key = person.keys.isEmpty ? "no key" : "has a key"
      try StandardOutput.shared.write(
        "\(person.id.description.padded(to: 16))  \(manager.padded(to: 22))  \(key.padded(to: 9))  \(groups)\n"
      )
    }
    if people.isEmpty { StandardError.write("the roster is empty; see: dryrun roster import\n") }
  }
}
