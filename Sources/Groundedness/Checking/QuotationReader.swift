/// Finds quotations: text between quotation marks of any typography, and quoted blocks.
struct QuotationReader {
  struct Quotation {
    /// Where it stands, marks included.
    var range: Range<Int>
    /// Runs of words in lower case; between two of them something is left out.
    var parts: [[Word]]

    var wordCount: Int { parts.reduce(0) { $0 + $1.count } }
  }

  struct Word {
    var text: String
    var range: Range<Int>
  }

  private let output: Document

  init(_ output: Document) { self.output = output }

  func quotations() -> [Quotation] {
    var found: [Quotation] = []
    for block in output.blocks {
      let passages = output.passages[block.passages]
      guard let first = passages.first, let last = passages.last, first.kind == .sentence else {
        continue
      }
      let tokens = first.tokens.lowerBound..<last.tokens.upperBound
      if let quote = output.quotes.first(where: { $0.contains(start(of: tokens)) }) {
        _ = quote
        if let whole = quotedBlock(tokens) { found.append(whole) }
      } else {
        found += marked(in: tokens)
      }
    }
    for passage in output.passages where passage.kind == .row {
      for cell in passage.cells { found += marked(in: output.cells[cell].tokens) }
    }
    return found
  }

  private func start(of tokens: Range<Int>) -> Int {
    tokens.isEmpty ? -1 : output.tokens[tokens.lowerBound].start
  }

  /// A quoted block without the line that says whose words it holds.
  private func quotedBlock(_ tokens: Range<Int>) -> Quotation? {
    var end = tokens.upperBound
    if let dash = tokens.last(where: { output.tokens[$0].isDash && !output.tokens[$0].isGlued }),
      tokens.upperBound - dash <= 10, dash > tokens.lowerBound
    {
      end = dash
    }
    return quotation(tokens.lowerBound..<end, inside: tokens.lowerBound..<end)
  }

  /// Text between marks.
  private func marked(in tokens: Range<Int>) -> [Quotation] {
    var found: [Quotation] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard let closing = closingMarks(at: index),
        let end = close(of: closing, from: index + 1, in: tokens)
      else {
        index += 1
        continue
      }
      if let quotation = quotation(index..<end + 1, inside: index + 1..<end) {
        found.append(quotation)
      }
      index = end + 1
    }
    return found
  }

  /// The marks that close what a mark opens.
  private func closingMarks(at index: Int) -> [UInt32]? {
    let token = output.tokens[index]
    guard token.kind == .symbol else { return nil }
    switch token.scalar {
    case 0x22: return [0x22, 0x201D]
    case 0x201C: return [0x201D, 0x22]
    case 0x201E: return [0x201C, 0x201D, 0x22]
    case 0xAB: return [0xBB]
    case 0xBB: return [0xAB]
    case 0x2018: return token.isGlued ? nil : [0x2019]
    case 0x201A: return [0x2018, 0x2019]
    default: return nil
    }
  }

  private func close(of marks: [UInt32], from start: Int, in tokens: Range<Int>) -> Int? {
    let end = min(tokens.upperBound, start + 400)
    var index = start
    while index < end {
      let token = output.tokens[index]
      if token.kind == .symbol, marks.contains(token.scalar) {
        // `the insurer’s` does not close.
        let isApostrophe =
          token.scalar == 0x2019 && index + 1 < tokens.upperBound
          && output.tokens[index + 1].isGlued && output.tokens[index + 1].isWord
        if !isApostrophe { return index }
      }
      index += 1
    }
    return nil
  }

  private func quotation(_ tokens: Range<Int>, inside: Range<Int>) -> Quotation? {
    guard !inside.isEmpty else { return nil }
    var parts: [[Word]] = [[]]
    var isBracketed = false
    var dots = 0
    for token in output.tokens[inside] {
      if token.isSymbol("[") { isBracketed = true }
      let isEllipsis = token.kind == .symbol && token.scalar == 0x2026
      dots = token.isSymbol(".") ? dots + 1 : 0
      if isEllipsis || token.isSymbol("[") || dots == 3 {
        if !(parts.last?.isEmpty ?? true) { parts.append([]) }
      } else if token.kind != .symbol, !isBracketed {
        parts[parts.count - 1].append(Word(text: token.text, range: token.range))
      }
      if token.isSymbol("]") { isBracketed = false }
    }
    parts.removeAll(where: \.isEmpty)
    guard !parts.isEmpty else { return nil }
    let range = output.tokens[tokens.lowerBound].start..<output.tokens[tokens.upperBound - 1].end
    return Quotation(range: range, parts: parts)
  }
}
