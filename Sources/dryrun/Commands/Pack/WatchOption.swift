import ArgumentParser
import Foundation
import PolicyPacks

/// The option to look at a pack again whenever one of its files is saved.
struct WatchOption: ParsableArguments {
  @Flag(help: "Look again whenever a file is saved. Ctrl-C ends it.") var watch = false

  /// Shows what a look at a pack comes to: once, or whenever its files change.
  ///
  /// - Parameter courses: whether the files of its courses count.
  func run(
    at location: PolicyLocation, _ format: DiagnosticFormat, withCourses courses: Bool = false,
    _ look: (LoadedPack) async throws -> PackReport
  ) async throws {
    let (path, trust) = (location.path, location.trust)
    guard watch else {
      return try await look(PackLoader(trust: trust).load(at: path)).finish(format)
    }
    var seen = PackFingerprint(of: path, under: trust, withCourses: courses)
    while true {
      let start = ContinuousClock.now
      let loaded = PackLoader(trust: trust).load(at: path)
      let text = try await look(loaded).text(format)
      let time = Int((ContinuousClock.now - start) / .milliseconds(1))
      try show(text, "\(path), \(Moment.time(.now)), \(time) ms; waiting for the next save")
      seen = seen.withParents(of: loaded)
      seen = try await change(after: seen)
    }
  }

  /// A fresh screen on a terminal; elsewhere one report after the other.
  private func show(_ text: String, _ footer: String) throws {
    let isTerminal = StandardOutput.shared.isTerminal
    try StandardOutput.shared.write((isTerminal ? "\u{1B}[2J\u{1B}[H" : "") + text)
    try StandardOutput.shared.write("— \(footer)\n")
  }

  /// Waits until the files are no longer what they were.
  private func change(after seen: PackFingerprint) async throws -> PackFingerprint {
    while true {
      try await Task.sleep(for: .milliseconds(40))
      let now = seen.takenAgain()
      if now != seen { return now }
    }
  }
}
