public import Diagnostics
import PolicyPacks

/// An explanation as people read it on a terminal.
public struct ExplanationText: Sendable {
  private let style: TerminalStyle
  /// Columns of labels, and of words before a place.
  private static let (label, words) = (12, 58)

  /// A renderer.
  public init(style: TerminalStyle) { self.style = style }

  /// The explanation, ending with a line break.
  public func render(_ explanation: Explanation) -> String {
    var lines = headline(explanation)
    for entry in explanation.entries { lines += [""] + block(entry) }
    if let silence = explanation.silence { lines += [""] + part(silence, isFinding: false) }
    lines += ["", summary(explanation)]
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(_ explanation: Explanation) -> [String] {
    let tool = explanation.toolTitle ?? explanation.tool ?? "no tool, so the strictest decides"
    var facts = [explanation.pack, explanation.day]
    if let task = explanation.task { facts.append("task \(task)") }
    if !explanation.groups.isEmpty {
      facts.append("groups \(explanation.groups.joined(separator: ", "))")
    }
    return [
      "\(Excerpt.visible(explanation.name)) → \(Excerpt.visible(tool)): \(paint(explanation.verdict))",
      style.paint(facts.map(Excerpt.visible).joined(separator: " · "), .gray),
    ]
  }

  private func block(_ entry: Explanation.Entry) -> [String] {
    var lines: [String] = []
    if let value = entry.value, let line = entry.line, let column = entry.column {
      let place = style.paint("\(line):\(column)", .gray)
      lines.append(
        "\(place)  \(style.paint("«\(value)»", entry.counts ? .cyan : .gray, bold: true))")
    }
    return lines + entry.parts.flatMap { part($0, isFinding: entry.counts) }
  }

  private func part(_ part: Explanation.Part, isFinding: Bool) -> [String] {
    let isPolicy = part.verdict != nil
    let name = isPolicy ? "policy: \(part.rule)" : part.rule
    var lines = ["  " + style.paint(name, isFinding ? .cyan : .gray)]
    lines += part.steps.map(step)
    let outcome = [part.verdict.map(paint), part.outcome.isEmpty ? nil : part.outcome]
      .compactMap { $0 }.joined(separator: " ")
    if !outcome.isEmpty { lines.append("    → \(outcome)") }
    return lines
  }

  private func step(_ step: Explanation.Step) -> String {
    let label = style.paint(step.label.padded(to: Self.label), .gray)
    let mark = step.decides ? style.paint(" ◂", .yellow, bold: true) : ""
    let words = Excerpt.visible(step.words)
    guard let place = step.place else { return "    \(label)\(words)\(mark)" }
    let width = words.displayWidth + (step.decides ? 2 : 0)
    let gap = String(repeating: " ", count: max(2, Self.words - width))
    return "    \(label)\(words)\(mark)\(gap)\(style.paint(place, .gray))"
  }

  private func summary(_ explanation: Explanation) -> String {
    let rules =
      explanation.decidedBy.isEmpty
      ? "nothing stands in the way" : "by \(explanation.decidedBy.listed)"
    let silent = explanation.withoutKeyword + explanation.withoutMatch
    let rest =
      silent == 0
      ? ""
      : style.paint(
        " · \(silent) other \(silent == 1 ? "detector matches" : "detectors match") nothing "
          + "(\(explanation.withoutKeyword) without a keyword)", .gray)
    return "\(paint(explanation.verdict)): \(rules)\(rest)"
  }

  private func paint(_ verdict: String) -> String {
    style.paint(verdict, Verdict(name: verdict)?.color ?? .gray, bold: true)
  }
}
