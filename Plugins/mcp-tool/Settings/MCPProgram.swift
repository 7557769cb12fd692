import Foundation
import PluginKit
import Sandbox

/// A server that is a program on this machine.
struct MCPProgram: Sendable {
  /// The program's name, without its folder.
  let name: String
  private let command: [String]
  private let folder: String
  private let policy: SandboxPolicy
  private let isBoxed: Bool

  private static let searchPath = ["/usr/local/bin", "/usr/bin", "/bin"]

  /// - Throws: `PluginError` with the code `badConfiguration` and the place.
  init(
    _ command: [String], _ settings: MCPSettings, _ setup: PluginSetup
  ) throws(PluginError) {
    guard settings.keyFrom == nil, settings.headers == nil else {
      throw PluginError(
        .badConfiguration, "keyFrom and headers belong to a server with a url", pointer: "/command")
    }
    // The folder may be read in a sandbox, so it must not be the whole machine.
    folder = setup.folder ?? "/usr"
    guard let first = command.first, let program = Self.find(first, folder) else {
      throw PluginError(
        .badConfiguration, "there is no such program: give its whole path", pointer: "/command/0")
    }
    self.command = [program] + command.dropFirst()
    name = program.split(separator: "/").last.map(String.init) ?? program
    let box = settings.sandbox
    isBoxed = box != nil
    policy = SandboxPolicy(
      readable: box?.reads ?? [], writable: box?.writes ?? [], network: box?.network ?? false,
      environment: Self.environment(settings, setup), limits: Self.limits)
  }

  /// Starts the program.
  func start() async throws(PluginError) -> LineProcess {
    do {
      let kind = isBoxed ? try await Confinement.here.choose() : .unconfined
      return try await LineProcess.start(command, in: folder, under: policy, kind: kind)
    } catch {
      // The words of this error are the sandbox's and name paths of the configuration only.
      let words = error.description
      throw PluginError(
        .badConfiguration, words.hasSuffix(".") ? String(words.dropLast()) : words,
        pointer: "/command")
    }
  }

  /// An organisation's server is no detector: it may be large and run for long.
  private static let limits = SandboxPolicy.Limits(
    memoryMB: 8192, cpuSeconds: 365 * 86_400, openFiles: 1024, processes: 512, fileSizeMB: 4096)

  private static func environment(
    _ settings: MCPSettings, _ setup: PluginSetup
  ) -> [String: String] {
    let names = Set(settings.environment ?? [])
    return ["PATH": searchPath.joined(separator: ":"), "LANG": "C.UTF-8"].merging(
      setup.environment.filter { names.contains($0.key) }
    ) { _, own in own }
  }

  private static func find(_ name: String, _ folder: String) -> String? {
    let places: [String] =
      if name.hasPrefix("/") {
        [name]
      } else if name.contains("/") {
        [folder + "/" + name]
      } else {
        searchPath.map { "\($0)/\(name)" }
      }
    return places.first(where: FileManager.default.isExecutableFile)
  }
}
