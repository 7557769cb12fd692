import ArgumentParser
import Diagnostics
import Foundation
import PluginAuthoring
import PluginKit
import PolicyPacks
import SystemFiles

/// `dryrun plugin serve`: scripts as a plugin.
struct PluginServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve scripts as the plugin of this folder; plugin.yaml names this as its command.",
    discussion: """
      Each script is run once for each call, in this folder:
        --detector   text on standard input; prints START END [low|medium|high] in bytes, or START:TEXT
        --tool       the conversation on standard input; what it prints is the answer
        --connector  called with submit ID, status TICKET or withdraw TICKET; JSON on standard input;
                     prints the ticket, or where the request stands
        --exporter   events on standard input, JSON, one a line; prints INDEX REASON for what it rejects
      The exit status 0 is success, 65 bad input, 75 try again later, 77 denied; any other is a failure.
      """)

  @Option(help: "The script that finds.", completion: .file()) var detector: String?
  @Option(help: "The script that answers.", completion: .file()) var tool: String?
  @Option(help: "The script that carries requests.", completion: .file()) var connector: String?
  @Option(help: "The script that hands events on.", completion: .file()) var exporter: String?

  func run() async throws {
    let folder = FileManager.default.currentDirectoryPath
    let manifest = try Self.manifest(of: folder)
    let named: [(PluginKind, String?)] = [
      (.detector, detector), (.tool, tool), (.connector, connector), (.exporter, exporter),
    ]
    var programs: [PluginKind: String] = [:]
    for (kind, program) in named {
      programs[kind] = program.map { $0.hasPrefix("/") ? $0 : FilePath.inside(folder, $0) }
    }
    guard Set(programs.keys) == Set(manifest.kinds) else {
      let kinds = manifest.kinds.map(\.rawValue).joined(separator: ", ")
      throw CommandError(
        "plugin.yaml says that the plugin's kinds are \(kinds); name a script for each")
    }
    for program in programs.values
    where !FileManager.default.isExecutableFile(atPath: program) {
      throw CommandError("'\(program)' is no program; if it is there, make it one with chmod +x")
    }
    await FilterPlugin.server(of: FilterScripts(programs), manifest).serve(StandardTransport())
  }

  private static func manifest(of folder: String) throws -> PluginManifest {
    let path = FilePath.inside(folder, PluginFile.fileName)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandError("there is no plugin.yaml here; run this in the plugin's folder")
    }
    let name = String(folder.split(separator: "/").last ?? "")
    let (file, problems) = PluginFile.read(Array(data), name: PluginFile.fileName, folder: name)
    guard let file, !problems.contains(where: { $0.severity == .error }) else {
      StandardError.write(TextRenderer(style: .plain).render(problems))
      throw CommandError("plugin.yaml has errors")
    }
    return file.manifest
  }
}
