import Foundation

/// A bar on standard error, on terminals, for work that takes longer than half a second.
struct ProgressBar {
  private let total: Int
  private let unit: String
  private let start = ContinuousClock.now
  private var shown = -1

  /// - Parameter unit: what is counted, where it is not files.
  init(total: Int, unit: String = "") {
    self.total = total
    self.unit = unit.isEmpty ? "" : " " + unit
  }

  mutating func update(_ done: Int) {
    guard StandardError.isTerminal, total > 1, ContinuousClock.now - start > .milliseconds(500)
    else {
      return
    }
    let percent = min(done, total) * 100 / total
    guard percent != shown else { return }
    shown = percent
    let filled = percent * 30 / 100
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
    StandardError.write("\r\(bar) \(percent) %  \(done) of \(total)\(unit)\u{1B}[K")
  }

  /// Takes the bar away before something is written to the same terminal.
  mutating func makeRoom() {
    if StandardOutput.shared.isTerminal { clear() }
  }

  /// Takes the bar away.
  mutating func clear() {
    if shown >= 0 { StandardError.write("\r\u{1B}[K") }
    shown = -1
  }
}
