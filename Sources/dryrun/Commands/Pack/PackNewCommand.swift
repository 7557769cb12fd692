import ArgumentParser
import Detection
import Foundation
import PackAuthoring
import PolicyPacks

/// `dryrun pack new`: a first pack that works.
struct PackNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a new pack: one detector, one tool, and tests that pass.")

  @Argument(help: "The pack's name: lower-case letters, digits and hyphens.") var name: String
  @Option(help: "A parent; give it several times for several.")
  var extends: [String] = ["baseline"]
  @Option(help: "The folder that packs stand in.", completion: .directory) var into = "policies"

  func run() throws {
    do {
      let files = try PackScaffold(PackID(name), extending: extends, in: into).write(now: .now)
      let folder = "\(into)/\(name)"
      try StandardOutput.shared.write(
        """
        \(files.map { "wrote \(folder)/\($0)" }.joined(separator: "\n"))

        Next:
          dryrun pack test \(folder) --watch       what it does, again at every save
          dryrun check FILE --policy \(folder)     try a draft
          dryrun pack docs \(folder) --into site   what people may read

        """)
    } catch let error as PackScaffoldError {
      throw CommandError(error.message)
    }
  }
}
