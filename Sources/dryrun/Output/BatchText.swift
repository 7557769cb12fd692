import Detection
import Diagnostics
import Practice
import Submissions

/// What a batch came to, as people read it.
struct BatchText {
  let rows: [BatchRow]
  let leftOut: [LeftOut]

  /// A table for each exercise, each with the checks that fail most.
  func table(in order: BatchOrder) -> String {
    BatchTally.of(rows).map { tally in
      let own = rows.filter { $0.course == tally.course && $0.exercise == tally.exercise }
      return "\(tally.course)/\(tally.exercise)\n\n" + lines(order.sorted(own)) + "\n"
        + figures(tally) + "\n"
    }.joined()
  }

  /// All of it in one line.
  var total: String {
    let tallies = BatchTally.of(rows)
    let passed = tallies.reduce(0) { $0 + $1.passed }
    let waiting = tallies.reduce(0) { $0 + $1.waiting }
    let missing = leftOut.count(where: \.isMissing)
    var parts = ["\(rows.count) graded", "\(passed) pass"]
    if waiting > 0 { parts.append("\(waiting) for a mentor to read") }
    if missing > 0 { parts.append("\(missing) not graded") }
    return "\((rows.count + missing).of("answer")): \(parts.joined(separator: ", "))\n"
  }

  private func lines(_ rows: [BatchRow]) -> String {
    let names = rows.map { Excerpt.visible($0.learner.description) }
    let width = min(32, (["learner"] + names).map(\.displayWidth).max() ?? 0)
    let header = "  score  passes  \("learner".padded(to: width))  first check that fails\n"
    return zip(rows, names).reduce(into: header) { text, line in
      let (row, name) = line
      let passes = row.needsMentor ? "mentor" : row.isPassed ? "yes   " : "no    "
      let failed = row.failed.first.map { "  \($0)" } ?? ""
      let cells = "  \(row.score.percent.leftPadded(to: 5))  \(passes)  "
      text += cells + (failed.isEmpty ? name : name.padded(to: width) + failed) + "\n"
    }
  }

  private func figures(_ tally: BatchTally) -> String {
    var text = "  \(tally.passed) of \(tally.graded) pass"
    if tally.waiting > 0 { text += ", \(tally.waiting) for a mentor to read" }
    text += "\n"
    for (check, count) in tally.commonFailures {
      text += "  \(count) of \(tally.graded) fail at \(check)\n"
    }
    return text
  }
}

extension Fraction {
  /// The share in percent, rounded down: what is not all is never shown as all.
  fileprivate var percent: String {
    "\(numerator.multipliedFullWidth(by: 100).high == 0 ? numerator * 100 / denominator : 0) %"
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
