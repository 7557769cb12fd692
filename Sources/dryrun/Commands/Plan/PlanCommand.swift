import ArgumentParser
import Foundation

/// `dryrun plan`: pieces of work that one is going to do, so that practice comes the day before.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "What will you do Friday morning? Practice comes the day before.",
    discussion: """
      dryrun plan add "Board memo" --task board --every friday --at 09:00
      dryrun plan add "Reply to the regulator" --tool office-assistant --on 2026-12-01
      dryrun plan calendar -o practice.ics

      Kept are a plan's title, its task or tool, and when it is, under your own name, until you remove it.
      """,
    subcommands: [
      PlanAddCommand.self, PlanListCommand.self, PlanRemoveCommand.self, PlanSnoozeCommand.self,
      PlanCalendarCommand.self,
    ], defaultSubcommand: PlanListCommand.self)
}
