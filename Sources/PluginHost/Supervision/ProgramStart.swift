import Foundation
import PluginKit
import PolicyPacks
import Sandbox
import SystemFiles

/// Starts a plugin that is a program of its own, in a sandbox that gives it what its lock grants.
struct ProgramStart {
  let id: PluginID
  let folder: String
  let command: [String]
  let needs: PluginNeeds
  let grant: PluginGrant
  /// The names of the variables that it gets.
  let variables: Set<String>
  /// The environment that granted variables are taken from.
  let environment: [String: String]
  /// Which sandboxes work on this machine.
  let machine: @Sendable () async -> Confinement

  /// Where programs are looked for that are named without a slash.
  static let searchPath = ["/usr/local/bin", "/usr/bin", "/bin"]

  /// As good as no bound: a year on the processor.
  private static let unboundedSeconds = 365 * 86_400

  func start() async throws(PluginFailure) -> StartedPlugin {
    let process = try await process()
    return StartedPlugin(
      transport: ProcessTransport(process), confinement: PluginConfinement(process.kind)
    ) { grace in
      _ = await process.end(grace: grace)
    } lastWords: {
      let bytes = process.errors
      return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Starts the plugin's program, or another one in the same sandbox.
  func process(_ other: [String]? = nil) async throws(PluginFailure) -> LineProcess {
    var command = [try program()] + command.dropFirst()
    if let other { command = other }
    let kind = try await kind()
    do {
      return try await LineProcess.start(
        command, in: folder, under: policy, kind: kind, lineLimit: WireLine.limit)
    } catch {
      throw PluginFailure(id, .didNotStart(error.sentence))
    }
  }

  /// The sandbox to use; none only where the lock allows that and nothing better works.
  func kind() async throws(PluginFailure) -> SandboxKind {
    do {
      return try await machine().choose()
    } catch {
      guard grant.sandbox == .none else {
        throw PluginFailure(id, .refusedSandbox(error.sentence))
      }
      return .unconfined
    }
  }

  /// The program's absolute path.
  private func program() throws(PluginFailure) -> String {
    let name = command.first ?? ""
    if name == "dryrun" { return RunningProgram.path }
    if name.hasPrefix("/") { return name }
    if name.contains("/") { return FilePath.inside(folder, name) }
    let places = Self.searchPath.map { "\($0)/\(name)" }
    guard let found = places.first(where: FileManager.default.isExecutableFile) else {
      let path = Self.searchPath.joined(separator: ", ")
      throw PluginFailure(id, .didNotStart("there is no program '\(name)' in \(path)"))
    }
    return found
  }

  private var policy: SandboxPolicy {
    let system = ["PATH": Self.searchPath.joined(separator: ":"), "LANG": "C.UTF-8"]
    let granted = environment.filter { variables.contains($0.key) }
    let limits = SandboxPolicy.Limits(
      memoryMB: needs.memoryMB,
      cpuSeconds: needs.cpuSeconds > 0 ? needs.cpuSeconds : Self.unboundedSeconds)
    // The program itself is read to be run, wherever it stands.
    let own = command.first == "dryrun" ? RunningProgram.files : []
    return SandboxPolicy(
      readable: needs.reads + own, writable: needs.writes, network: !needs.network.isEmpty,
      seesProcesses: needs.seesProcesses && grant.seesProcesses,
      environment: system.merging(granted) { $1 }, limits: limits)
  }
}

extension PluginConfinement {
  /// A kind of sandbox, as the record of a decision names it.
  init(_ kind: SandboxKind) {
    switch kind {
    case .bubblewrap: self = .bubblewrap
    case .landlock: self = .landlock
    case .unconfined: self = .none
    }
  }
}

extension SandboxError {
  /// What happened, as a part of a sentence.
  var sentence: String {
    let text = description
    return (text.prefix(1).lowercased() + text.dropFirst()).trimmingSuffix(".")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
