import ArgumentParser
import Courses
import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks

/// `dryrun pack check`, which says whether a pack is sound.
struct PackCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Load a pack and report every problem with its place.")

  @OptionGroup var options: PackOptions
  @OptionGroup var watch: WatchOption

  func run() async throws {
    let location = try options.location()
    try await watch.run(at: location, options.format, withCourses: true) { loaded in
      try PackCheckCommand.report(loaded, at: location)
    }
  }

  private static func report(_ loaded: LoadedPack, at location: PolicyLocation) throws -> PackReport
  {
    let check = PackCheck(loaded, at: location.path, on: .now)
    let summary =
      loaded.pack.map { $0.summary + check.courses.summary } ?? "the pack cannot be used"
    let plugins = try loaded.pack.map { try pluginLines(of: $0, at: location) } ?? []
    // Those of a parent are not this author's to mend.
    let own = loaded.pack?.detectors.map(\.detector).filter { loaded.examples[$0.id] != nil } ?? []
    let slow = SlowPatternLines.lines(of: try DetectorSet(own))
    return PackReport(
      diagnostics: check.diagnostics,
      summary: (["\(ProblemCount.of(check.diagnostics)); \(summary)"] + plugins + slow)
        .joined(
          separator: "\n"))
  }

  /// Folders of plugins are looked at only if the pack names some.
  private static func pluginLines(of pack: PolicyPack, at location: PolicyLocation) throws
    -> [String]
  {
    guard !pack.pluginUses.isEmpty else { return [] }
    return PluginUseLines(catalogue: try PluginPlaces.of(pack, at: location).catalogue())
      .lines(of: pack)
  }
}

extension PolicyPack {
  fileprivate var summary: String {
    "\(id) \(version): \(detectors.count.of("detector")), \(tools.count.of("tool")), "
      + exceptions.count.of("exception")
  }
}

extension LoadedCourses {
  /// The courses, if there are any, behind the counts of the pack.
  fileprivate var summary: String {
    guard !documents.isEmpty else { return "" }
    let exercises = courses.reduce(0) { $0 + $1.exercises.count }
    let broken = documents.count - courses.count
    let rest = broken > 0 ? ", \(broken.of("course")) with errors" : ""
    return ", \(courses.count.of("course")) with \(exercises.of("exercise"))\(rest)"
  }
}

/// Counts of problems, in words.
private enum ProblemCount {
  static func of(_ diagnostics: [Diagnostic]) -> String {
    let counts = [Severity.error, .warning, .note].map { severity in
      (severity.rawValue, diagnostics.count { $0.severity == severity })
    }.filter { $0.1 > 0 }
    guard !counts.isEmpty else { return "no problems" }
    return counts.map { $0.1.of($0.0) }.joined(separator: ", ")
  }
}
