import ArgumentParser
import Courses
import Diagnostics
import Foundation
import PolicyPacks

/// `dryrun outcomes`, which says what behaviour each exercise is to produce, and how one would know.
struct OutcomesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcomes",
    abstract: "What behaviour is each exercise to produce, and how would we know?",
    discussion: """
      dryrun outcomes --policy policies/harbourline

      For each outcome of the pack's courses: what people will do, what is counted, what it is now, \
      what it is to become, when that is looked at, what is decided by it, and which exercises are for \
      it.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(
    help: ArgumentHelp(
      "The policy pack: a folder, a file, or a built-in one by name.", valueName: "pack"))
  var policy: String?
  @Option(help: "The language, such as de.") var lang: String?
  @Option(help: "text or json.") var format = Format.text

  func run() throws {
    let path = try PolicyLocation.find(policy).path
    guard let pack = try PackToRead.load(path).pack else { throw ExitStatus.wrongCommand }
    let loaded = CourseLoader().load(inPackAt: path, pack)
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      StandardError.write(TextRenderer(style: .forStandardError).render(errors) + "\n")
    }
    let language = Language.choose(lang, for: pack)
    switch format {
    case .text:
      let text = OutcomeText(pack, language, style: .forStandardOutput)
      try StandardOutput.shared.write(text.render(loaded.courses))
    case .json:
      try StandardOutput.shared.write(OutcomeJSON.render(loaded.courses, pack, language))
    }
    if !errors.isEmpty { throw ExitStatus.findings }
  }
}
