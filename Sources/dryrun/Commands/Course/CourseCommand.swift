import ArgumentParser

/// `dryrun course`: for the trainers who write courses.
struct CourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Try, show and regrade exercises, make their tables, help an editor to write them.",
    discussion: "What a course says is checked with its pack: dryrun pack check policies/NAME",
    subcommands: [
      CourseTestCommand.self, CourseShowCommand.self, CourseRegradeCommand.self,
      CourseTableCommand.self,
      CourseSchemaCommand.self,
    ])
}
