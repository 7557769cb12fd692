import ArgumentParser
import Evaluation
import Foundation

/// The command: arguments in, exit code out.
@main
struct Dryrun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dryrun",
    abstract: "A dry run before the real thing: check what may go to which AI tool.",
    discussion: """
      Most wanted:
        dryrun check draft.txt --tool TOOL   what may not go there, and what may
        dryrun tools draft.txt               which tools may get this text
        dryrun practice                      practise what is due, in two minutes
        dryrun ask draft.txt --tool TOOL     check, send, and check the answer
        dryrun pack check policies/NAME      is this policy pack sound?

      Without a file, text is read from standard input. Nothing that is read is kept or logged.
      """,
    version: "dryrun \(EngineVersion.current)",
    subcommands: [
      CheckCommand.self, PracticeCommand.self, RoundCommand.self, RestoreCommand.self,
      ToolsCommand.self, ScanCommand.self,
      ServeCommand.self, LoginCommand.self, LogoutCommand.self, WhoAmICommand.self,
      ApprovalsCommand.self, DisputeCommand.self, PackCommand.self, CourseCommand.self,
      GradeCommand.self, AppealsCommand.self,
      MentorCommand.self, ItemsCommand.self, LeadCommand.self,
      ExerciseCommand.self,
      OutcomesCommand.self, PluginCommand.self, MeCommand.self, PlanCommand.self,
      RosterCommand.self, AccountCommand.self, ConsentCommand.self, ExportCommand.self,
      LogCommand.self,
      BackupCommand.self, RestoreBackupCommand.self,
      DoctorCommand.self,
    ])

  static func main() async {
    // A reader that goes away is no reason to die in the middle of a line.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parsed()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Foundation.exit(Failure(error, of: self).report())
    }
  }

  /// The command that is meant.
  ///
  /// A check is run before every use, so it does not wait until all other commands were described. What
  /// is wrong in its arguments is said by the one who knows them all.
  private static func parsed() throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == CheckCommand.configuration.commandName,
      let check = try? CheckCommand.parse(Array(arguments.dropFirst()))
    {
      return check
    }
    return try parseAsRoot()
  }
}
