import ExactMatch
import Foundation
import Testing
import TestSupport

/// Random texts against a search that is as plain as can be, and shares no code with the real one.
@Suite("A dataset, beside a naive search")
struct NaiveSearchTests {
  @Test("finds all that is there and nothing else", arguments: 0..<40)
  func random(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let entries = (0..<60).map { _ in RandomText.phrase(&generator) }
    let dataset = try DatasetFolder().dataset(of: entries)
    let naive = NaiveSearch(entries)
    for _ in 0..<60 {
      let text = RandomText.text(of: entries, &generator)
      #expect(
        dataset.occurrences(in: Array(text.utf8)) == naive.occurrences(in: text),
        "\(text.debugDescription)")
    }
  }

  @Test("finds entries in texts of any bytes without a fault", arguments: 0..<10)
  func bytes(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let dataset = try DatasetFolder().dataset(of: ["q", "b c", "ä", "王"])
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : Array("qb c\nä王\u{301}\u{200B}".utf8).randomElement(using: &generator) ?? 0
      }
      for range in dataset.occurrences(in: text) {
        #expect(range.lowerBound >= 0 && !range.isEmpty && range.upperBound <= text.count)
      }
    }
  }
}

private enum RandomText {
  private static let words = [
    "q", "w", "Anna", "anna", "ANNA", "Ｗ", "ä", "A\u{308}", "Müller", "mu\u{308}ller", "STRASSE",
    "Straße", "7", "77", "иван", "ИВАН", "王", "小", "é", "e\u{301}", "x",
  ]
  private static let gaps = [
    " ", " ", " ", "-", "'", "’", ", ", "\n", "\n\n", " \n \n", "/", "„", "\u{A0}", "  ", "_", "",
    "\r\n",
  ]

  static func phrase(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      words.randomElement(using: &generator) ?? ""
    }.joined(separator: " ")
  }

  static func text(of entries: [String], _ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...14, using: &generator)).map { _ in
      let source = Bool.random(using: &generator) ? entries : words
      return (source.randomElement(using: &generator) ?? "")
        + (gaps.randomElement(using: &generator) ?? "")
    }.joined()
  }
}

/// A set of phrases, and every stretch of a text looked up in it.
private struct NaiveSearch {
  private let entries: Set<[String]>

  init(_ entries: [String]) {
    self.entries = Set(entries.map { NaiveSearch.words(of: $0).map(\.text) })
  }

  func occurrences(in text: String) -> [Range<Int>] {
    let words = NaiveSearch.words(of: text)
    return words.indices.compactMap { first in
      let last = (first..<words.count).last { last in
        words[first...last].dropFirst().allSatisfy { !$0.isAfterEmptyLine }
          && entries.contains(words[first...last].map(\.text))
      }
      return last.map { words[first].range.lowerBound..<words[$0].range.upperBound }
    }
  }

  private struct Word {
    var text: String
    var range: Range<Int>
    var isAfterEmptyLine: Bool
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var (offset, lines, isInWord) = (0, 0, false)
    for character in text {
      let size = String(character).utf8.count
      let isWhole = character == "王" || character == "小"
      if character.isLetter || character.isNumber {
        let folded = String(character).precomposedStringWithCompatibilityMapping.lowercased()
          .uppercased().lowercased().precomposedStringWithCompatibilityMapping
        if isInWord, !isWhole {
          words[words.count - 1].text += folded
          words[words.count - 1].range = words[words.count - 1].range.lowerBound..<offset + size
        } else {
          words.append(
            Word(text: folded, range: offset..<offset + size, isAfterEmptyLine: lines > 1))
        }
        (lines, isInWord) = (0, !isWhole)
      } else {
        isInWord = false
        if character.isNewline { lines += 1 }
        // A sign beyond ASCII is no part of an empty line.
        if !character.isASCII { lines = 0 }
      }
      offset += size
    }
    return words
  }
}
