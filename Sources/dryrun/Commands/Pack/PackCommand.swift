import ArgumentParser

/// `dryrun pack`: for the authors of policy packs.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Write, check, test, compare, explain and publish a policy pack.",
    subcommands: [
      PackNewCommand.self, PackCheckCommand.self, PackTestCommand.self, PackExplainCommand.self,
      PackDiffCommand.self, PackDocsCommand.self, PackSignCommand.self, PackVerifyCommand.self,
      PackLockCommand.self, PackDatasetCommand.self, PackBundleCommand.self, PackUpdateCommand.self,
      PackImportCommand.self, PackSchemaCommand.self, PackCodesCommand.self,
    ])
}
