import ArgumentParser
import Diagnostics
import Detection
import Foundation
import PackAuthoring
import PolicyPacks
import SystemFiles

/// `dryrun pack import`, which makes a pack of another system's rules.
struct PackImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a pack of the rules of gitleaks or Presidio, and report what was left behind.")

  /// How the report is shown.
  enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  /// Whose file it is.
  enum Source: String, ExpressibleByArgument, CaseIterable {
    case gitleaks, presidio

    var format: PackImporter.Format { self == .gitleaks ? .gitleaks : .presidio }
  }

  @Argument(help: "The file with the rules.", completion: .file()) var file: String
  @Option(name: .customLong("as"), help: "The new pack's name.") var name: String
  @Option(help: "gitleaks or presidio. Without it, the file's name decides.")
  var from: Source?
  @Option(help: "The folder with the packs.", completion: .directory) var into = "policies"
  @Option(help: "The pack that the new one extends.") var extends = "baseline"
  @Option(help: "text or json.") var format = ReportFormat.text

  func run() throws {
    guard let source = from?.format ?? PackImporter.Format(fileName: file) else {
      throw CommandError("'\(file)' does not say whose rules it holds; add --from")
    }
    let importer = PackImporter(PackID(name), into: into, extending: PackID(extends))
    do {
      let written = try importer.write(try read(), named: file, from: source)
      try show(written.report, of: written)
      throw written.report.hasDropped ? ExitStatus.findings : ExitStatus.fine
    } catch let error as PackImportError {
      if let report = error.report { try show(report, of: nil) }
      StandardError.write(TextRenderer(style: .plain).render(error.diagnostics))
      throw CommandError("\(error.message); nothing was written")
    }
  }

  private func read() throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw CommandError("'\(file)' cannot be read: \(SystemReason.of(error))")
    }
  }

  private func show(_ report: ImportReport, of written: PackImport?) throws {
    switch format {
    case .text: try StandardOutput.shared.write(ImportText.render(report, written))
    case .json: try StandardOutput.shared.write(ImportJSON.render(report, written))
    }
  }
}
