import Courses
import Detection
import Evaluation
import PlantedErrors
import PolicyPacks

/// A column whose cells a detector finds.
struct RuleGuess {
  /// How many different cells are shown to the detectors.
  private static let looked = 200

  let engine: Engine
  let header: String
  let rows: Int

  /// Lookalikes that the same detector finds; `nil` if most cells are found by none.
  func column(
    for sample: [String], using random: inout SeededGenerator
  ) throws(AuthoringError) -> GuessedColumn? {
    let cells = Array(Set(sample).sorted().prefix(RuleGuess.looked))
    guard let (rule, cell) = rule(of: cells),
      let detector = engine.pack.detectors.first(where: { $0.detector.id == rule })
    else { return nil }
    let title = detector.message.title ?? rule.description
    guard let lookalike = try lookalike(of: cell, detector.detector, using: &random) else {
      return .left("'\(rule)' finds its words, and they are the rule's own")
    }
    let isFound = lookalike.isFound ? "found by the same rule" : "which '\(rule)' does not find"
    return GuessedColumn(
      content: lookalike.content, words: "lookalikes (\(title)), \(isFound)", isIdentifying: true)
  }

  /// The rule that finds most cells, and one of them.
  ///
  /// A number that passes a check digit in nineteen of twenty cells is no accident, sure or not.
  private func rule(of cells: [String]) -> (RuleID, String)? {
    for (isSure, percent) in [(true, 60), (false, 95)] {
      var counts: [RuleID: (count: Int, cell: String)] = [:]
      for cell in cells {
        for rule in rules(in: cell, isSure: isSure) {
          counts[rule] = ((counts[rule]?.count ?? 0) + 1, counts[rule]?.cell ?? cell)
        }
      }
      let best = counts.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
      guard let best, best.value.count * 100 >= percent * cells.count,
        isSure || cells.count >= 20
      else { continue }
      return (best.key, best.value.cell)
    }
    return nil
  }

  /// The rules that find a cell as good as whole.
  private func rules(in cell: String, isSure: Bool) -> Set<RuleID> {
    let findings = engine.detections(
      in: SensitiveText(context + cell), allCandidates: !isSure
    ).findings
    let (start, count) = (context.utf8.count, cell.utf8.count)
    return Set(
      findings.filter { finding in
        let isValid = finding.evidence.contains { if case .valid = $0 { true } else { false } }
        let part = finding.range.clamped(to: start..<start + count)
        return part.count * 5 >= count * 4 && (isSure || isValid)
      }.map(\.rule))
  }

  /// The header stands before the cell, as words around a value count.
  private var context: String { "\(header): " }

  private func lookalike(
    of cell: String, _ detector: Detector, using random: inout SeededGenerator
  ) throws(AuthoringError) -> LookalikeColumn? {
    guard detector.method.findsValues else {
      return LookalikeColumn(content: PlainForms.content(like: cell, rows: rows), isFound: false)
    }
    let text = Array((context + cell).utf8)
    let found = engine.detections(in: SensitiveText(context + cell), allCandidates: true).findings
      .first { $0.rule == detector.id }
    let range = found?.range ?? context.utf8.count..<text.count
    let value = String(decoding: text[range], as: UTF8.self)
    do {
      let probe = try Probe(detector, at: range, in: text)
      return LookalikeMaker(probe, for: value, language: "", rows: rows)
        .column(for: value, using: &random)
    } catch {
      throw .detector("\(error)")
    }
  }
}
