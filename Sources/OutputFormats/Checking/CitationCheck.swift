import PCRE2
import StructuredText

/// Counts citations, and finds those that do not have their form.
struct CitationCheck {
  private let least: Int
  private let pattern: Pattern?
  private let region: FormatRegion
  private let output: ParsedOutput

  init(_ least: Int, _ pattern: Pattern?, _ region: FormatRegion, _ output: ParsedOutput) {
    self.least = least
    self.pattern = pattern
    self.region = region
    self.output = output
  }

  func troubles(in texts: [RegionText]) -> [TextCheck.Found] {
    let (count, found) = isList ? entries(texts) : mentions(texts)
    // An entry of another form is one problem, not also a missing one.
    guard count + found.count < least else { return found }
    let place = texts.first.map { first in
      first.range.lowerBound..<(texts.last ?? first).range.upperBound
    }
    return found + [(.tooFewCitations(count, limit: least), region == .whole ? nil : place)]
  }

  /// Whether each text of the region is a citation by itself.
  private var isList: Bool {
    switch region {
    case .pointer, .column: true
    case .whole, .section: false
    }
  }

  private func entries(_ texts: [RegionText]) -> (count: Int, found: [TextCheck.Found]) {
    var count = 0
    var found: [TextCheck.Found] = []
    for text in texts {
      switch pattern?.firstMatch(in: text.bytes.span) ?? .match(0..<0) {
      case .match where pattern == nil && WordCount.of(text.string) == 0: break
      case .match: count += 1
      case .noMatch:
        found.append((.malformedCitation(text.excerpt(0..<text.bytes.count)), text.range))
      case .limitReached: found.append((nil, text.range))
      }
    }
    return (count, found)
  }

  /// Citations in running text: what the pattern matches, or else list items of the section, or links
  /// and numbers in brackets.
  private func mentions(_ texts: [RegionText]) -> (count: Int, found: [TextCheck.Found]) {
    guard let pattern else { return (unnamed(texts), []) }
    var distinct: Set<ArraySlice<UInt8>> = []
    var found: [TextCheck.Found] = []
    for text in texts {
      let limit = pattern.forEachMatch(in: text.bytes.span) { match in
        distinct.insert(text.bytes[match])
        return true
      }
      if limit != nil { found.append((nil, text.range)) }
    }
    return (distinct.count, found)
  }

  private func unnamed(_ texts: [RegionText]) -> Int {
    texts.map { text in
      let document = MarkdownReader.read(text.bytes)
      let items = document.lists.map(\.items.count).reduce(0, +)
      let lines = text.string.split(whereSeparator: \.isNewline).count { line in
        WordCount.of(String(line)) > 0
      }
      if case .section = region { return max(items, lines) }
      return document.links.count + BracketedNumbers.count(in: text.bytes)
    }.reduce(0, +)
  }
}
