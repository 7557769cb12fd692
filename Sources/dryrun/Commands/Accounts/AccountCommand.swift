import ArgumentParser

/// `dryrun account`: who can sign in on the server, and what they do there.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Say who can sign in on the server, and what they do there.",
    discussion: """
      dryrun account add maria --pack claims --name "Maria Beispiel" --role learner

      That prints the end of a link, for the person alone: with it they set their password, once, within a \
      week. Nobody else ever has it. Each change is in the log.
      """,
    subcommands: [
      AccountAddCommand.self, AccountListCommand.self, AccountInviteCommand.self,
      AccountRolesCommand.self, AccountDisableCommand.self, AccountEnableCommand.self,
    ])
}
