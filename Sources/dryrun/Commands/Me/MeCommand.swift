import ArgumentParser
import Desks
import Diagnostics
import Foundation
import PolicyPacks
import Storage

/// `dryrun me`: what is kept about the person at the terminal.
struct MeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "me", abstract: "Show everything that is kept about you; delete it.",
    discussion: """
      dryrun me                       in words and counts
      dryrun me --format json         all of it, to take away
      dryrun me delete --practice     deletes what you practised and planned
      """,
    subcommands: [MeShowCommand.self, MeDeleteCommand.self], defaultSubcommand: MeShowCommand.self)
}

/// `dryrun me show`, which shows it.
struct MeShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything that is kept about you.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "text, or json for all of it.") var format = Format.text
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let person = try Account.person()
    guard let store = try data.existingStore() else {
      guard format == .text else { throw CommandError("nothing is kept about \(person)") }
      return try StandardOutput.shared.write("Nothing is kept about \(person).\n")
    }
    let (kept, folder) = (try KeptAboutPerson(person, in: store), try data.folder())
    switch format {
    case .json:
      try StandardOutput.shared.write(JSONText.encode(KeptReport(kept, in: folder, at: .now)))
    case .text:
      let text = MeText(kept: kept, folder: folder, titles: SkillTitles(policy), now: .now).text
      try StandardOutput.shared.write(text)
    }
  }
}
