import ArgumentParser
import Foundation
import PolicyPacks
import SystemFiles

/// `dryrun pack schema`, which gives editors what they need to complete and check a pack's files.
struct PackSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the JSON Schema of a pack's files, for editors that complete and check YAML.",
    discussion: """
      dryrun pack schema -o policies/pack.schema.json, and as the first line of a pack's file:
      # yaml-language-server: $schema=../pack.schema.json
      """)

  @Option(help: "The draft of JSON Schema: 2020-12 or 07.")
  var draft = DraftName.current
  @Flag(help: "The schema of dryrun.yaml instead.")
  var settings = false
  @Option(
    name: .shortAndLong, help: "The file to write; without it, standard output.",
    completion: .file(extensions: ["json"]))
  var output: String?

  func run() throws {
    let draft = draft.draft
    let text = settings ? PackSchema.settingsText(draft) : PackSchema.text(draft)
    guard let output else { return try StandardOutput.shared.write(text) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw CommandError("'\(output)' cannot be written: \(SystemReason.of(error))")
    }
  }
}

/// A draft of JSON Schema, as it is named on the command line.
enum DraftName: String, ExpressibleByArgument, CaseIterable {
  case current = "2020-12"
  case seven = "07"

  var draft: PackSchema.Draft {
    switch self {
    case .current: .draft202012
    case .seven: .draft07
    }
  }
}
