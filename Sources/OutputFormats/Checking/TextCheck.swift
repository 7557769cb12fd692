import PCRE2
import StructuredText

/// Asks one thing of a text.
struct TextCheck {
  /// What is wrong, `nil` where a pattern was given up; and where.
  typealias Found = (trouble: TextTrouble?, range: Range<Int>?)

  private let kind: FormatCheck.Kind
  private let region: FormatRegion
  private let output: ParsedOutput
  private let patterns: [String: Pattern]

  init(
    _ kind: FormatCheck.Kind, _ region: FormatRegion, _ output: ParsedOutput,
    patterns: [String: Pattern]
  ) {
    self.kind = kind
    self.region = region
    self.output = output
    self.patterns = patterns
  }

  func troubles(in texts: [RegionText]) -> [Found] {
    switch kind {
    case .words(let least, let most): words(texts, least, most)
    case .must(let sources): must(texts, sources)
    case .never(let sources): sources.flatMap { never(texts, $0) }
    case .phrases(let wanted, let unwanted): phrases(texts, wanted, unwanted)
    case .readingLevel(let formula, let most, let least): reading(texts, formula, most, least)
    case .citations(let least, let pattern):
      CitationCheck(least, pattern.flatMap { patterns[$0] }, region, output).troubles(in: texts)
    case .noPlaceholders: texts.flatMap(placeholders)
    case .noLevel, .grounded: []
    }
  }

  private func whole(_ texts: [RegionText]) -> Range<Int>? {
    guard region != .whole, let first = texts.first, let last = texts.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  private func words(_ texts: [RegionText], _ least: Int?, _ most: Int?) -> [Found] {
    let count = texts.map { WordCount.of($0.string) }.reduce(0, +)
    if let most, count > most { return [(.tooManyWords(count, limit: most), whole(texts))] }
    if let least, count < least { return [(.tooFewWords(count, limit: least), whole(texts))] }
    return []
  }

  private func must(
    _ texts: [RegionText], _ sources: [String], or trouble: TextTrouble = .missingMatch
  ) -> [Found] {
    var isUncertain = false
    for pattern in sources.compactMap({ patterns[$0] }) {
      for text in texts {
        switch pattern.firstMatch(in: text.bytes.span) {
        case .match: return []
        case .limitReached: isUncertain = true
        case .noMatch: break
        }
      }
    }
    return [(isUncertain ? nil : trouble, whole(texts))]
  }

  private func never(
    _ texts: [RegionText], _ source: String,
    as trouble: (String) -> TextTrouble = { .unwantedMatch($0) }
  ) -> [Found] {
    guard let pattern = patterns[source] else { return [] }
    return texts.flatMap { text -> [Found] in
      var found: [Found] = []
      let limit = pattern.forEachMatch(in: text.bytes.span) { match in
        found.append((trouble(text.excerpt(match)), text.place(of: match)))
        return true
      }
      if limit != nil { found.append((nil, text.range)) }
      return found
    }
  }

  private func phrases(
    _ texts: [RegionText], _ wanted: [String], _ unwanted: [String]
  ) -> [Found] {
    wanted.flatMap { must(texts, [PhrasePattern.source($0)], or: .missingPhrase($0)) }
      + unwanted.flatMap {
        never(texts, PhrasePattern.source($0)) { .unwantedPhrase($0) }
      }
  }

  private func reading(
    _ texts: [RegionText], _ formula: ReadingFormula, _ most: Double?, _ least: Double?
  ) -> [Found] {
    // In formulas where higher is easier, a text below the least is too hard.
    let text = texts.map(\.string).joined(separator: "\n")
    guard let value = formula.value(of: text) else { return [] }
    if let most, value > most {
      let trouble: TextTrouble =
        formula.isEase
        ? .tooEasy(value, limit: most, formula) : .tooHard(value, limit: most, formula)
      return [(trouble, whole(texts))]
    }
    if let least, value < least {
      let trouble: TextTrouble =
        formula.isEase
        ? .tooHard(value, limit: least, formula) : .tooEasy(value, limit: least, formula)
      return [(trouble, whole(texts))]
    }
    return []
  }

  private func placeholders(_ text: RegionText) -> [Found] {
    let (ranges, isGivenUp) = LeftoverPlaceholders.find(in: text.bytes)
    let found: [Found] = ranges.map { match in
      (.placeholder(text.excerpt(match)), text.place(of: match))
    }
    return isGivenUp ? found + [(nil, text.range)] : found
  }
}

extension RegionText {
  /// The first characters of a range of the text.
  func excerpt(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return text.count > 60 ? text.prefix(59) + "…" : text
  }
}

extension ReadingFormula {
  /// Whether a higher value means an easier text.
  fileprivate var isEase: Bool { self == .fleschReadingEase || self == .amstad }
}

/// Counts words as people do: what has a letter or a digit and stands between spaces.
enum WordCount {
  static func of(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
  }
}
