import ArgumentParser
import Detection
import Diagnostics
import Evaluation
import Foundation
import PluginHost
import PluginKit
import PolicyPacks
import Storage

/// `dryrun export PLUGIN`, which hands what is counted on to another system.
struct ExportPluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin",
    abstract: "Hand on what is counted of checks and practice to another system, by an exporter.",
    discussion: """
      dryrun export jsonl --configuration '{"file": "events.jsonl"}' --dry-run

      Handed on is what dryrun consent explains, under pseudonyms: of those who agree now, never a text, \
      and never which checks were of one draft. Of practice it is each answer since they agreed, and each \
      grade that came to count. An event keeps its id for ever, so whatever is handed on twice is there \
      once.
      """)

  @Argument(help: "The exporter; see: dryrun plugin list") var plugin: String
  @Option(
    help: ArgumentHelp(
      "How the exporter is configured.", discussion: "JSON, or a file with it.",
      valueName: "json"))
  var configuration: String = "{}"
  @Option(help: "Only what happened on this day, in UTC, or later.") var since: String?
  @Option(help: "How many events are handed on at once.") var batch = 200
  @Flag(help: "Show what would be handed on, and hand on nothing.") var dryRun = false
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard (1...1000).contains(batch) else {
      throw ValidationError("--batch takes 1 to 1000")
    }
  }

  func run() async throws {
    let day = try since.map { try LastDay.read($0) }
    let use = PluginUse(
      PluginID(plugin), configuration: try ExporterConfiguration.read(configuration))
    let store = try data.presentStore()
    // A pack that does not count grants nothing.
    let pack = try policy.engine().pack
    let host = try PluginPlaces.of(pack, at: try PolicyLocation.find(policy.policy)).host(
      version: EngineVersion.current, trustsConfigurations: true)
    let outcome: Result<ExportRun, any Error>
    do {
      // Also before a dry run: what would be handed on to nobody is no answer.
      let exporter = try await host.exporter(use)
      var run = ExportRun(store: store, since: day, batch: batch)
      try await run.hand(to: dryRun ? nil : exporter)
      outcome = .success(run)
    } catch {
      outcome = .failure(error)
    }
    await host.shutdown()
    try finish(outcome)
  }

  private func finish(_ outcome: Result<ExportRun, any Error>) throws {
    switch outcome {
    case .success(let run):
      StandardError.write(run.summary(isDry: dryRun))
      throw run.rejected > 0 ? ExitStatus.findings : ExitStatus.fine
    case .failure(let error as PluginFailure):
      let words = if case .answered(let error) = error.kind { ": \(error.description)" } else { "" }
      throw CommandError("\(error.message)\(Excerpt.visible(words))")
    case .failure(let error as StorageError): throw CommandError(error.message)
    case .failure(let error): throw error
    }
  }
}

/// How an exporter is configured, as it is written on the command line.
enum ExporterConfiguration {
  static func read(_ text: String) throws(CommandError) -> JSON {
    let isFile = !text.drop { $0.isWhitespace }.hasPrefix("{")
    var json = text
    if isFile {
      do {
        json = try String(contentsOfFile: text, encoding: .utf8)
      } catch {
        throw CommandError("--configuration takes JSON or a file with it; '\(text)' cannot be read")
      }
    }
    guard let value = try? JSON(text: json), case .object = value else {
      throw CommandError(
        "the configuration is no JSON object, such as {\"file\": \"events.jsonl\"}")
    }
    return value
  }
}
