import ArgumentParser

/// `dryrun grade`, where people grade what others handed in.
struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade what others handed in: what waits for people, or many submissions at once.",
    subcommands: [
      GradeBatchCommand.self,
      GradeNextCommand.self, GradeQueueCommand.self, GradeJudgeCommand.self,
      GradeAnswerCommand.self,
      GradeReturnCommand.self, GradeOverrideCommand.self, GradeUnblindCommand.self,
      GradeAgreementCommand.self,
      GradeShowCommand.self,
    ])
}
