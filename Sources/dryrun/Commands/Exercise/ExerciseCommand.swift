import ArgumentParser

/// `dryrun exercise`: for trainers who bring their own cases.
struct ExerciseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercise",
    abstract: "Make exercises from real cases, and tables from real data.",
    subcommands: [ExerciseNewCommand.self])
}
