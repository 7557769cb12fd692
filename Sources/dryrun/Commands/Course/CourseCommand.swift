import ArgumentParser

/// `dryrun course`: for the trainers who write courses.
struct CourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Try and show the exercises of a pack's courses.",
    subcommands: [CourseTestCommand.self, CourseShowCommand.self])
}
