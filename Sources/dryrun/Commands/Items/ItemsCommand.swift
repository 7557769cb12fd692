import ArgumentParser
import Courses
import Desks
import Detection
import Diagnostics
import Evaluation
import Foundation
import Measurement
import PolicyPacks
import Practice
import Storage

/// `dryrun items`, which says which exercises tell people apart, and which need somebody to look at them.
struct ItemsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "items",
    abstract: "Which exercises tell people apart, and which need somebody to look at them?",
    discussion: """
      dryrun items --course claims --policy policies/harbourline

      Counted are first answers alone, in practice, to the present version of each exercise under the \
      present rules. Nobody's name is in it, and nothing is said of fewer than \
      \(ItemsReport.fewestPeople) people. Nothing is flagged below thirty answers.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @Option(help: "The course; without it, all of the pack's.") var course: String?
  @Option(help: "Only what began on this day, in UTC, or later.") var since: String?
  @Option(help: "text, json or csv.") var format = Format.text
  @OptionGroup var options: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let day = try since.map { try LastDay.read($0) }
    let pack = try options.load()
    let courses = try course.map { [try chosen($0, of: pack)] } ?? pack.courses
    let store = try data.presentStore()
    let reports = try courses.map { course in
      let attempts = try DataFailure.translated {
        try store.practice.attempts(at: course.id, of: pack.engine.pack.id)
      }
      return ItemsReport(course, of: pack.engine.pack, attempts, since: day)
    }
    try StandardOutput.shared.write(text(of: reports))
  }

  private func text(of reports: [ItemsReport]) -> String {
    switch format {
    case .text:
      reports.map { ItemsText($0, style: .forStandardOutput).text }.joined(separator: "\n")
    case .json: ItemsJSON.render(reports)
    case .csv: ItemsTable.csv(of: reports)
    }
  }

  private func chosen(_ name: String, of pack: GradedCourses) throws(CommandError) -> Course {
    if let course = pack.courses.first(where: { $0.id.description == name }) { return course }
    let names = pack.courses.map(\.id.description)
    throw CommandError(
      "there is no course '\(name)'"
        + (name.nearest(in: names).map { "; did you mean '\($0)'?" }
          ?? "; there are: \(names.joined(separator: ", "))"))
  }
}
