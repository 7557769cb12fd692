import ArgumentParser
import Desks
import Courses
import Detection
import Evaluation
import Foundation
import Grading
import PolicyPacks
import Storage
import SystemFiles

/// `dryrun export gradebook`, which writes the grades of a course as CSV.
struct ExportGradebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradebook",
    abstract: "Write the grades of a course as CSV: a row for each person and exercise.",
    discussion: """
      The grade is the one that counts: what a person decided, or else what the engine said. It is that of \
      the latest practice attempt that is over; --all writes every attempt, also open ones and those weeks \
      later. Scores are of 100 points. 'passed' is empty while a person has to say so.

      A cell that a spreadsheet would run as a formula has an apostrophe before it. No answer is in the \
      table, but it holds names and grades: it is for those who may see the data folder.
      """)

  @OptionGroup var options: CourseOptions
  @Option(help: "The course; without it all courses of the pack.") var course: String?
  @Flag(help: "A row for every attempt.") var all = false
  @Option(
    help: ArgumentHelp("Write into this file, which only its owner may read.", valueName: "file"),
    completion: .file())
  var to: String?
  @OptionGroup var data: DataOptions

  func run() throws {
    let pack = try options.load()
    let courses = try CourseChoice.of(course, in: pack)
    let store = try data.presentStore()
    let (works, roster) = try DataFailure.translated {
      (
        try courses.flatMap { try store.grading.works(at: $0.id, of: pack.engine.pack.id) },
        try store.roster.read()
      )
    }
    let proved = try works.proved(in: store)
    let gradebook = Gradebook(proved, roster, everyAttempt: all)
    try write(GradebookCSV.text(gradebook))
    StandardError.write(
      "dryrun: \(gradebook.rows.count.of("grade")) of \(gradebook.people.of("person", "people")), "
        + "under their names: show it to nobody who may not see \(try data.folder())\n")
    if proved.count < works.count { throw ExitStatus.findings }
  }

  private func write(_ text: String) throws {
    guard let to else { return try StandardOutput.shared.write(text) }
    do {
      try PrivateFile.replace(to, with: Data(text.utf8))
    } catch {
      throw CommandError("'\(to)' cannot be written: \(SystemReason.of(error))")
    }
  }
}
