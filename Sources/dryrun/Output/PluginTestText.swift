import Diagnostics
import PluginHost
import PluginKit

/// The test of a plugin in words.
struct PluginTestText: Sendable {
  private let manifest: PluginManifest
  private let confinement: PluginConfinement
  private let lacksProcesses: Bool
  private let style: TerminalStyle

  init(_ tested: TestedPlugin, style: TerminalStyle) {
    manifest = tested.subject.manifest
    confinement = tested.confinement
    lacksProcesses = tested.lacksProcesses
    self.style = style
  }

  /// What is tested, and what it may do meanwhile.
  var heading: String {
    let kinds = manifest.kinds.map(\.rawValue).joined(separator: ", ")
    let hint =
      lacksProcesses
      ? "\nits command is dryrun: add seesProcesses: true to its needs, or it may end at any moment "
        + "where there is no bubblewrap" : ""
    return "\(manifest.id) \(manifest.version), \(kinds)\n\(place)\(hint)\n\n"
  }

  private var place: String {
    switch confinement {
    case .inProcess: "part of dryrun: it may do what dryrun may do"
    case .none: "without a sandbox: it may do what you may do"
    default: "in the sandbox \(confinement.rawValue); \(grants)"
    }
  }

  private var grants: String {
    let needs = manifest.needs
    let parts = [
      needs.network.isEmpty
        ? nil : "the whole network (it asks for \(needs.network.joined(separator: ", ")))",
      needs.reads.isEmpty ? nil : "reading \(needs.reads.joined(separator: ", "))",
      needs.writes.isEmpty ? nil : "writing \(needs.writes.joined(separator: ", "))",
      needs.environment.isEmpty
        ? nil : "the variables \(needs.environment.joined(separator: ", "))",
      needs.seesProcesses && confinement == .landlock ? "seeing other processes" : nil,
    ].compactMap { $0 }
    return parts.isEmpty
      ? "nothing is granted to it beyond its own folder"
      : "granted for this test, as plugin.yaml asks for it: " + parts.joined(separator: "; ")
  }

  /// One check.
  func line(_ result: ConformanceResult) -> String {
    let (word, color): (String, TerminalStyle.Color) =
      switch result.outcome {
      case .passed: ("ok  ", .green)
      case .failed: ("FAIL", .red)
      case .skipped: ("skip", .yellow)
      }
    let id = result.check.id.column(22)
    var text = "\(style.paint(word, color)) \(id) \(result.check.title)"
    switch result.outcome {
    case .passed: break
    case .failed(let reason):
      text += "\n     \(style.paint(reason, .red))\n     what to do: \(result.check.advice)"
    case .skipped(let reason): text += style.paint(" (\(reason))", .gray)
    }
    return text + "\n"
  }

  /// How it went.
  func summary(_ report: ConformanceReport) -> String {
    let (failed, skipped) = (report.failed.count, report.skipped.count)
    let passed = report.results.count - failed - skipped
    var text = "\n\(passed) passed, \(failed) failed, \(skipped) skipped\n"
    if let words = report.lastWords, failed > 0 {
      text += "\nThe last that it wrote to standard error:\n\(words)\n"
    }
    if failed > 0, let first = report.failed.first {
      text += "\nOne check alone: dryrun plugin test … --only \(first.check.id)\n"
    }
    return text
  }

  /// The checks that there are.
  static func list(_ checks: [ConformanceCheck]) -> String {
    checks.map { "\($0.id.column(22)) \($0.title)\n" }.joined()
  }
}

extension String {
  fileprivate func column(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

/// What is shown while checks run: each result as it comes, and on terminals the check that runs.
enum PluginTestProgress {
  static func show(_ progress: ConformanceProgress, as text: PluginTestText?) {
    switch progress {
    case .started(let check, let done, let count):
      guard StandardError.isTerminal else { return }
      StandardError.write("\r\(done + 1) of \(count)  \(check.id)\u{1B}[K")
    case .finished(let result):
      if StandardError.isTerminal { StandardError.write("\r\u{1B}[K") }
      if let text { try? StandardOutput.shared.write(text.line(result)) }
    }
  }
}
