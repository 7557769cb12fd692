import Approvals
import ArgumentParser
import Detection
import Diagnostics
import Foundation
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
      """,
    subcommands: [RosterImportCommand.self, RosterListCommand.self])
}

/// `dryrun roster import`, which replaces the roster.
struct RosterImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Replace the roster by the people in a CSV file.")

  @Argument(help: "The CSV file.", completion: .file()) var file: String
  @OptionGroup var data: DataOptions

  func run() throws {
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
    let store = try data.store()
    let isNew = try DataFailure.translated {
      try store.roster.replace(with: roster, at: .now)
    }
    let people = roster.people.count
    try StandardOutput.shared.write(
      isNew
        ? "the roster has \(people == 1 ? "1 person" : "\(people) people")\n"
        : "the roster is as it was\n")
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
      let key = person.publicKey == nil ? "no key" : "has a key"
      try StandardOutput.shared.write(
        "\(person.id.description.padded(to: 16))  \(manager.padded(to: 22))  \(key.padded(to: 9))  \(groups)\n"
      )
    }
    if people.isEmpty { StandardError.write("the roster is empty; see: dryrun roster import\n") }
  }
}
