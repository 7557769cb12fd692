import Diagnostics
import Practice
import Terminal

/// Blocks to read, as rows of a screen.
struct BlockRows {
  let width: Int
  let words: SessionWords

  /// The rows of all blocks, with an empty one between those that do not belong together.
  func rows(_ blocks: [SessionBlock]) -> [Row] {
    var rows: [Row] = []
    var last: SessionBlock?
    for block in blocks {
      let new = self.rows(block)
      guard !new.isEmpty else { continue }
      if let last, !isClose(last, block) { rows.append(Row()) }
      rows += new
      last = block
    }
    return rows
  }

  private func isClose(_ above: SessionBlock, _ below: SessionBlock) -> Bool {
    switch (above, below) {
    case (.heading, _), (.note, .answer): true
    case (.remark(let one), .remark(let other)): one.parts.isEmpty && other.parts.isEmpty
    default: false
    }
  }

  private func rows(_ block: SessionBlock) -> [Row] {
    switch block {
    case .text(let text): Row.wrapped(SoftLines.flowing(trimmed(text)), to: width)
    case .heading(let text): Row.wrapped(text, Look.title, to: width)
    case .source(let name, let text):
      [Row("┌ ", Look.faint) + Row(name, Look.label)] + source(trimmed(text))
    case .answer(let text): barred(text)
    case .passage(let passage, let marks):
      PassageRows(MarkField(passage, marks), width: width, hasCursor: false).rows
    case .result(let result): self.result(result)
    case .remark(let remark): self.remark(remark)
    case .right(let right):
      Row.wrapped(
        right.joined(separator: " · "), behind: Row(words.right + " ", Ink(.green)), to: width)
    case .hint(let title, let text):
      Row.wrapped(text, behind: Row("→ ", Look.key) + Row(title + "  ", Look.label), to: width)
    case .lesson(let text): MarkdownRows(width: width).rows(text)
    case .table(let facts): table(facts)
    case .note(let text): Row.wrapped(text, Look.faint, to: width)
    case .alert(let text): Row.wrapped(text, Ink(.yellow), behind: Row("! ", Look.open), to: width)
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private func source(_ text: String) -> [Row] {
    TextPart.parts(of: text).flatMap { part in
      switch part {
      case .text(let text): barred(text)
      case .table(let table):
        TableRows(table: table, width: width - 2).rows.map { Row("│ ", Look.faint) + $0 }
      }
    }
  }

  private func barred(_ text: String) -> [Row] {
    Row.wrapped(SoftLines.fitting(text, width: width - 2), to: width - 2).map {
      Row("│ ", Look.faint) + $0
    }
  }

  private func result(_ result: SessionResult) -> [Row] {
    let (sign, ink) =
      switch result.mood {
      case .passed: ("✓ ", Look.good)
      case .open: ("○ ", Look.open)
      case .waiting: ("… ", Look.waiting)
      }
    let first = Row.wrapped(result.words, ink, behind: Row(sign, ink), to: width)
    guard !result.details.isEmpty, let last = first.last else { return first }
    let details = result.details.joined(separator: " · ")
    guard last.width + 3 + details.count <= width else {
      return first + Row.wrapped(details, Look.faint, behind: "  ", to: width)
    }
    return first.dropLast() + [last + Row("   " + details, Look.faint)]
  }

  private func remark(_ remark: SessionRemark) -> [Row] {
    var rows = Row.wrapped(remark.what, Look.title, behind: Row("• ", Look.open), to: width)
    if let quote = remark.quote {
      rows += Row.wrapped("“\(quote)”", Ink(.yellow), behind: "  ", to: width)
    }
    let column = remark.parts.map(\.label.count).max() ?? 0
    for part in remark.parts {
      let label = part.label + String(repeating: " ", count: column - part.label.count + 2)
      rows += Row.wrapped(part.text, behind: "  " + Row(label, Look.label), to: width)
    }
    return rows
  }

  private func table(_ facts: [SessionFact]) -> [Row] {
    let column = facts.map { Row($0.label).width }.max() ?? 0
    return facts.flatMap { fact in
      Row.wrapped(
        fact.text, behind: Row(fact.label, Look.label).padded(to: column + 2), to: width)
    }
  }
}
