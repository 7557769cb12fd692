import ArgumentParser
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks

/// `dryrun pack docs`, which writes what employees may read about a pack.
struct PackDocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Write pages about a pack for the people who live by it.",
    discussion: """
      What may go where, each rule with why and how, formats, approvals, exceptions and history, in \
      each language of the pack. The pages need no server, no script and nothing from elsewhere.

      dryrun pack docs policies/harbourline --into site
      """)

  @Argument(
    help: "The pack: a folder, a file, or a built-in one by name. Without it, as for check.",
    completion: .directory)
  var pack: String?
  @Option(
    help: "The folder to write; what this command wrote there before is replaced.",
    completion: .directory)
  var into: String
  @Option(help: "html or markdown.") var format = DocsForm.html
  @Option(
    help: "The day on which exceptions are in force or not, such as 2026-11-02; else today.",
    transform: PackDocsCommand.day)
  var on: CalendarDay?

  func run() throws {
    let location = try PolicyLocation.find(pack)
    let loaded = PackLoader(trust: location.trust).load(at: location.path)
    let style = TerminalStyle.forStandardOutput
    if !loaded.diagnostics.isEmpty {
      try StandardOutput.shared.write(TextRenderer(style: style).render(loaded.diagnostics) + "\n")
    }
    guard let day = on ?? loaded.pack?.day(of: .now), let site = DocsSite(loaded, on: day) else {
      let isNotThere = loaded.diagnostics.contains { $0.id == "no-pack" }
      throw isNotThere ? ExitStatus.wrongCommand : ExitStatus.findings
    }
    let files = site.files(as: format.format)
    do {
      try SiteFolder(at: into).write(files)
    } catch {
      throw CommandError(error.message)
    }
    try StandardOutput.shared.write(
      "\(files.count.of("file")) written, as of \(day); begin with \(into)/\(format.entry)\n")
  }

  private static func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(text) else {
      throw ValidationError("'\(text)' is no day; write one such as 2026-11-02")
    }
    return day
  }
}

/// The form of the pages, as people name it.
enum DocsForm: String, ExpressibleByArgument, CaseIterable {
  case html, markdown

  var format: DocsFormat {
    switch self {
    case .html: .html
    case .markdown: .markdown
    }
  }

  /// The page to begin with.
  var entry: String {
    switch self {
    case .html: "index.html"
    case .markdown: "README.md"
    }
  }
}
