import ArgumentParser
import Detection
import Diagnostics
import Evaluation
import Foundation
import Measurement
import PlantedErrors
import PolicyPacks
import Storage

/// `dryrun lead`, which says on one page what practice and real use look like, and nothing of any person.
struct LeadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lead",
    abstract: "What a lead sees: practice, real use, and the work around both.",
    discussion: """
      dryrun lead --policy policies/harbourline --weeks 8

      Nothing is told of fewer than \(ReportingFloor.people) people or \(ReportingFloor.cases) cases, and \
      nothing from which that could be worked out. Weeks are taken together until there are enough; the \
      present one is not in it. Real use is that of people who agreed to be counted.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How many weeks back.") var weeks = 8
  @Option(help: "The language, such as de.") var lang: String?
  @Option(help: "text or json.") var format = Format.text
  @OptionGroup var options: CourseOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard (1...520).contains(weeks) else {
      throw ValidationError("--weeks takes a number from 1 to 520")
    }
  }

  func run() throws {
    let loaded = try options.load()
    let pack = loaded.engine.pack
    let store = try data.presentStore()
    let now = Date.now
    let facts = try DataFailure.translated {
      try store.lead.facts(
        of: pack.id, rules: pack.rulesDigest, courses: loaded.courses, at: now)
    }
    // The same draws each time, so that a report says the same as long as nothing happened.
    var random = SeededGenerator(seed: 20_261_126)
    let report = LeadReport(
      facts, weeks: weeks, today: CalendarDay(now, in: .gmt), using: &random)
    let language = Language.choose(lang, for: pack)
    switch format {
    case .text:
      let text = LeadText(report, pack, language, style: .forStandardOutput)
      try StandardOutput.shared.write(text.text)
    case .json: try StandardOutput.shared.write(LeadJSON.render(report))
    }
  }
}
