import Diagnostics
import Evaluation
import Detection
import Groundedness
import OutputFormats
import PolicyPacks

/// An evaluation as a person reads it on a terminal.
struct EvaluationText {
  let style: TerminalStyle
  let phrases: Phrases
  /// The exercise that is offered.
  var practice: OfferedPractice?
  /// More would scroll the first ones away.
  private static let mostFindings = 20

  func render(_ evaluation: Evaluation, name: String) -> String {
    let text = SourceText(name: name, bytes: evaluation.text.bytes)
    var result = headline(evaluation, name)
    let shown = evaluation.feedback.prefix(Self.mostFindings)
    for feedback in shown { result += "\n" + block(feedback, in: text) }
    let hidden = evaluation.feedback.count - shown.count
    if hidden > 0 { result += "\n" + style.paint(phrases.more(hidden), .gray) + "\n" }
    return result + instead(evaluation) + elsewhere(evaluation) + claims(evaluation)
      + summary(evaluation) + offer
  }

  private func headline(_ evaluation: Evaluation, _ name: String) -> String {
    let tool = evaluation.toolTitle ?? evaluation.tool?.description ?? phrases.noTool
    let verdict = style.paint(
      phrases.verdict(evaluation.verdict), evaluation.verdict.color, bold: true)
    let arrow = evaluation.subject == .draft ? "→" : "←"
    return "\(Excerpt.visible(name)) \(arrow) \(Excerpt.visible(tool)): \(verdict)\n"
  }

  private func block(_ feedback: Feedback, in text: SourceText) -> String {
    let verdict = phrases.label(feedback.verdict).padded(to: 8)
    let title = feedback.title.padded(to: max(1, 66 - feedback.rule.description.count))
    var lines = [
      "  \(style.paint(verdict, feedback.verdict.color, bold: true))  \(title) \(style.paint(feedback.rule.description, .gray))"
    ]
    var gutter = "    "
    if let range = feedback.range {
      let excerpt = Excerpt(Location(text, range))
      let number = "\(excerpt.position.line)"
      gutter = String(repeating: " ", count: max(4, number.count + 3))
      let bar = style.paint("│", .gray)
      let place = "\(Excerpt.visible(text.name)):\(number):\(excerpt.position.column)"
      lines.append("\(gutter)\(style.paint("┌ \(place)", .gray))")
      lines.append("  \(number.padded(to: gutter.count - 3)) \(bar) \(excerpt.line)")
      lines.append("\(gutter)\(bar) \(style.paint(excerpt.marks, feedback.verdict.color))")
    }
    if feedback.kind != .finding, feedback.short != feedback.title {
      lines.append("\(gutter)\(feedback.short)")
    }
    lines += labelled(phrases.why, feedback.why, gutter, origin: feedback.origin)
    lines += labelled(phrases.fix, feedback.fix, gutter)
    lines += labelled(phrases.ask, feedback.workflow, gutter)
    lines += labelled(
      phrases.source, feedback.place.map { "\(Excerpt.visible($0.name)):\($0.line)" }, gutter)
    var remarks: [String] = []
    if feedback.moreLikeThis > 0 { remarks.append(phrases.moreLike(feedback.moreLikeThis)) }
    if feedback.isSample { remarks.append(phrases.sample) }
    if let exception = feedback.exception { remarks.append("\(phrases.exception) \(exception)") }
    if let approval = feedback.approval { remarks.append(phrases.approved(approval)) }
    if let pointer = feedback.pointer, !pointer.isEmpty { remarks.append(pointer) }
    if !remarks.isEmpty {
      lines.append(gutter + style.paint(remarks.joined(separator: "; "), .gray))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A label, then text in lines of 68 columns that stand under each other.
  private func labelled(
    _ label: String, _ text: String?, _ gutter: String, origin: Origin? = nil
  ) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    let indent = String(repeating: " ", count: label.count + 2)
    var lines = text.wrapped(to: 68).enumerated().map { index, line in
      gutter + (index == 0 ? style.paint(label, .cyan) + "  " : indent) + line
    }
    if let origin { lines.append(gutter + indent + style.paint("\(origin)", .gray)) }
    return lines
  }

  private func instead(_ evaluation: Evaluation) -> String {
    guard let rewrite = evaluation.rewrite else { return "" }
    guard rewrite.verdict < evaluation.verdict else { return "\n\(phrases.notEnough)\n" }
    var lines = rewrite.text.string.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.count <= 12, rewrite.text.bytes.count <= 1_200 else { return "" }
    let body = lines.map {
      $0.isEmpty ? "\n" : "  " + style.paint(Excerpt.visible(String($0)), .green) + "\n"
    }
    return "\n\(phrases.instead)\n" + body.joined()
  }

  private func elsewhere(_ evaluation: Evaluation) -> String {
    guard evaluation.subject == .draft else { return "" }
    let others = evaluation.tools.filter {
      $0.tool != evaluation.tool && ($0.verdict < evaluation.verdict || evaluation.tool == nil)
    }
    guard !others.isEmpty else { return "" }
    let lines = others.map { tool in
      "  \(style.paint(phrases.label(tool.verdict).padded(to: 8), tool.verdict.color))  "
        + "\(tool.tool.description.padded(to: 20)) \(tool.title)\n"
    }
    return "\n\(phrases.elsewhere)\n" + lines.joined()
  }

  private func claims(_ evaluation: Evaluation) -> String {
    guard let claims = evaluation.claims else { return "" }
    let counts = Claim.Status.allCases.map { status in
      (status, claims.count { $0.claim.status == status })
    }
    let words = counts.filter { $0.1 > 0 }.map { phrases.claims($0.0, $0.1) }
    return "\n\(phrases.sources) "
      + (words.isEmpty ? phrases.noClaims : words.joined(separator: ", ")) + "\n"
  }

  private func summary(_ evaluation: Evaluation) -> String {
    guard !evaluation.feedback.isEmpty else { return "" }
    var parts = [phrases.findings(evaluation.feedback.count)]
    if evaluation.rewrite != nil, evaluation.verdictAfterRewrite < evaluation.verdict {
      parts.append(phrases.fixHint)
    }
    if evaluation.verdict == .approval, !evaluation.workflows.isEmpty {
      parts.append(phrases.askHint)
    }
    let isDisputable = evaluation.feedback.contains { $0.kind == .finding && $0.verdict > .allow }
    if evaluation.subject == .draft, isDisputable {
      parts.append(phrases.disputeHint)
    }
    return "\n" + style.paint(parts.joined(separator: " · "), .gray) + "\n"
  }

  private var offer: String {
    guard let practice else { return "" }
    let command = style.paint(practice.command, .cyan)
    return "\(style.paint(phrases.practice(practice.minutes) + ":", .gray)) \(command)\n"
  }
}

extension Verdict {
  /// The colour that stands for it.
  var color: TerminalStyle.Color {
    switch self {
    case .allow: .green
    case .warn: .yellow
    case .approval: .magenta
    case .block: .red
    }
  }
}

extension String {
  /// The text, with spaces up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// The text in lines of at most a width, broken between words.
  func wrapped(to width: Int) -> [String] {
    var lines = [""]
    for word in split(whereSeparator: \.isWhitespace) {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.displayWidth + 1 + word.displayWidth <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
