import ArgumentParser
import Diagnostics
import Evaluation
import Foundation
import Detection
import PackAuthoring
import PatternScanner
import PolicyPacks

/// The option that says which policy pack is meant.
struct PolicyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The policy pack: a folder, a file, or a built-in one by name.",
      discussion: """
        Without it: the nearest dryrun.yaml or policies/ upward, or else the built-in baseline.
        """, valueName: "pack"))
  var policy: String?

  /// The engine for the pack.
  ///
  /// - Throws: `ExitCode` after the pack's problems were shown.
  func engine() throws -> Engine {
    let location = try PolicyLocation.find(policy)
    let cache = SnapshotCache(
      folder: SnapshotCache.defaultFolder, engineVersion: EngineVersion.current,
      trust: location.trust)
    let loaded = cache.load(at: location.path)
    if !loaded.diagnostics.isEmpty {
      StandardError.write(TextRenderer(style: .forStandardError).render(loaded.diagnostics))
    }
    guard let pack = loaded.pack else {
      let isThere = !loaded.diagnostics.contains { $0.id == "no-pack" }
      if isThere { StandardError.write("\ndryrun: nothing was checked, as the pack has errors\n") }
      throw ExitStatus.wrongCommand
    }
    // Planning a scan takes half a second, which only pays for a pack that stays.
    return Engine(pack, plans: Self.plans(makingAtOnce: loaded.isSettled))
  }

  private static func plans(makingAtOnce isMakingAtOnce: Bool) -> KeptPlans? {
    SnapshotCache.defaultFolder.map {
      KeptPlans(in: PlanFolder($0), makingAtOnce: isMakingAtOnce)
    }
  }

  /// The pack and where it is, for commands that do without; `nil` if it cannot be used.
  var packIfUsable: (pack: PolicyPack, path: String)? {
    guard let location = try? PolicyLocation.find(policy) else { return nil }
    let cache = SnapshotCache(
      folder: SnapshotCache.defaultFolder, engineVersion: EngineVersion.current,
      trust: location.trust)
    return cache.load(at: location.path).pack.map { ($0, location.path) }
  }

  /// The pack, for as long as the command runs: it is loaded anew when its files change.
  ///
  /// - Throws: `ExitCode` after the pack's problems were shown.
  func store() throws -> PackStore {
    do {
      let location = try PolicyLocation.find(policy)
      return try PackStore(
        at: location.path, under: location.trust, plans: Self.plans(makingAtOnce: false),
        now: .now)
    } catch let refusal as PackRefusal {
      StandardError.write(
        TextRenderer(style: .forStandardError).render(refusal.diagnostics)
          + "\ndryrun: nothing is served, as the pack has errors\n")
      throw ExitStatus.wrongCommand
    }
  }
}

extension TerminalStyle {
  /// Colour, if people look at standard output and do not mind.
  static var forStandardOutput: TerminalStyle { isWanted(StandardOutput.shared.isTerminal) }
  /// Colour, if people look at standard error and do not mind.
  static var forStandardError: TerminalStyle { isWanted(StandardError.isTerminal) }

  private static func isWanted(_ isTerminal: Bool) -> TerminalStyle {
    let environment = ProcessInfo.processInfo.environment
    let isUnwanted = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return isTerminal && !isUnwanted ? .ansi : .plain
  }
}
