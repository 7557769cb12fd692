import ArgumentParser

/// `dryrun pack`: for the authors of policy packs.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Write, check, test, compare, explain and publish a policy pack.",
    subcommands: [
      PackCheckCommand.self,
      PackImportCommand.self,
      PackTestCommand.self,
    ])
}
