import ArgumentParser

/// `dryrun appeals`, where a grade is looked at by somebody else.
struct AppealsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appeals", abstract: "Have a grade looked at by somebody else; decide on appeals.",
    subcommands: [
      AppealOpenCommand.self, AppealListCommand.self, AppealWithdrawCommand.self,
      AppealUpholdCommand.self, AppealChangeCommand.self,
    ], defaultSubcommand: AppealListCommand.self)
}
