import ArgumentParser

/// `dryrun export`, which hands on what is kept here.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Hand on what is kept here: counts through an exporter, or grades as a table.",
    discussion: """
      dryrun export jsonl --configuration '{"file": "events.jsonl"}' --dry-run
      dryrun export gradebook --course claims > grades.csv
      """,
    subcommands: [ExportPluginCommand.self, ExportGradebookCommand.self],
    defaultSubcommand: ExportPluginCommand.self)
}
