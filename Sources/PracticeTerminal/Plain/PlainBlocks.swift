import Diagnostics
import Terminal
import Practice

/// Blocks to read, as lines: no boxes, no colour, one fact a line.
struct PlainBlocks {
  private let words: SessionWords

  init(_ view: SessionView) { words = .inLanguage(view.language) }

  /// The lines of all blocks, made visible.
  func lines(_ blocks: [SessionBlock]) -> [String] {
    var lines: [String] = []
    for block in blocks {
      let new = self.lines(block)
      if !lines.isEmpty, !new.isEmpty, isApart(block) { lines.append("") }
      lines += new
    }
    return lines
  }

  private func isApart(_ block: SessionBlock) -> Bool {
    switch block {
    case .text, .heading, .source, .passage, .lesson: true
    default: false
    }
  }

  private func lines(_ block: SessionBlock) -> [String] {
    switch block {
    case .text(let text), .note(let text): Self.visible(SoftLines.flowing(text))
    case .lesson(let text), .answer(let text): Self.visible(text)
    case .heading(let text): Self.visible(text + ":")
    case .source(let name, let text): Self.visible("[\(name)]") + source(text)
    case .passage(let passage, let marks): PlainPassage(passage, marks).lines
    case .result(let result):
      Self.visible(([result.words] + result.details).joined(separator: ", "))
    case .remark(let remark): self.remark(remark)
    case .right(let right): Self.visible("\(words.right) \(right.joined(separator: ", "))")
    case .hint(let title, let text): Self.visible("\(title): \(text)")
    case .table(let facts): facts.flatMap { Self.visible("\($0.label): \($0.text)") }
    case .alert(let text): Self.visible("! \(text)")
    }
  }

  private func source(_ text: String) -> [String] {
    TextPart.parts(of: text).flatMap { part in
      switch part {
      case .text(let text): Self.visible(text)
      case .table(let table):
        table.rows.enumerated().flatMap { index, row in
          (index > 0 ? [""] : [])
            + zip(table.columns, row).flatMap { Self.visible("\($0): \($1)") }
        }
      }
    }
  }

  private func remark(_ remark: SessionRemark) -> [String] {
    Self.visible("- \(remark.what)")
      + (remark.quote.map { Self.visible("  “\($0)”") } ?? [])
      + remark.parts.flatMap { Self.visible("  \($0.label): \($0.text)") }
  }

  /// The lines of a text, in which nothing steers a terminal.
  static func visible(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { Excerpt.visible(String($0)) }
  }
}

/// A passage with its marks, as lines.
struct PlainPassage {
  let lines: [String]

  init(_ passage: Passage, _ marks: [Response.Mark]) {
    let field = MarkField(passage, marks)
    lines =
      field.hasSegments
      ? PlainPassage.segments(field)
      : PlainBlocks.visible(PlainPassage.bracketed(passage.text, marks))
  }

  private static func segments(_ field: MarkField) -> [String] {
    let bytes = Array(field.passage.text.utf8)
    return field.units.enumerated().compactMap { index, range in
      guard range.upperBound <= bytes.count else { return nil }
      let text = String(decoding: bytes[range], as: UTF8.self)
      let sign = field.marked.keys.contains(index) ? " [\(field.labelText(of: index) ?? "×")]" : ""
      return Excerpt.visible("\(index + 1). \(text)\(sign)")
    }
  }

  /// The text with marks as `[[…]]`.
  private static func bracketed(_ text: String, _ marks: [Response.Mark]) -> String {
    var bytes = Array(text.utf8)
    for mark in marks.sorted(by: { $0.range.lowerBound > $1.range.lowerBound })
    where mark.range.upperBound <= bytes.count {
      bytes.insert(contentsOf: Array("]]".utf8), at: mark.range.upperBound)
      bytes.insert(contentsOf: Array("[[".utf8), at: mark.range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
