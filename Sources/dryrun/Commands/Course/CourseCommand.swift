import ArgumentParser

/// `dryrun course`: for those who write courses.
struct CourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Make the tables of a course, and help an editor to write one.",
    discussion: "What a course says is checked with its pack: dryrun pack check policies/NAME",
    subcommands: [CourseTableCommand.self, CourseSchemaCommand.self])
}
