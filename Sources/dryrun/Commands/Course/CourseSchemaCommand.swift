import ArgumentParser
import Courses
import Foundation
import PolicyPacks
import SystemFiles

/// `dryrun course schema`, which gives editors what they need to complete and check a course's files.
struct CourseSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "Write the JSON Schema of a course's files, for editors that complete and check YAML.",
    discussion: """
      dryrun course schema -o policies/course.schema.json, and as the first line of an exercise:
      # yaml-language-server: $schema=../../../../course.schema.json
      """)

  @Option(help: "The draft of JSON Schema: 2020-12 or 07.")
  var draft = DraftName.current
  @Option(
    name: .shortAndLong, help: "The file to write; without it, standard output.",
    completion: .file(extensions: ["json"]))
  var output: String?

  func run() throws {
    let text = CourseSchema.text(draft.draft)
    guard let output else { return try StandardOutput.shared.write(text) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw CommandError("'\(output)' cannot be written: \(SystemReason.of(error))")
    }
  }
}
