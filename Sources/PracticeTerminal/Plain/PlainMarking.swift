import Diagnostics
import Practice

/// Marks places of a passage on lines.
///
/// In a running text one types the words that are to go, and each place where they stand is marked; typing
/// them again takes that back. Sentences have numbers.
struct PlainMarking {
  let lines: PlainLines
  let view: SessionView

  private var words: PlainWords { .inLanguage(view.language) }

  /// What the learner wants.
  func actions(_ passage: Passage, _ marks: [Response.Mark]) async -> [SessionAction] {
    show(passage, marks)
    var marks = marks
    var isTyped = false
    while let line = await lines.ask(words.mark), !line.isEmpty {
      if let action = PlainCommands(view).action(line, needsColon: true) {
        return [.mark(passage: passage.id, marks), action]
      }
      isTyped = true
      let before = marks
      let isKnown =
        passage.segments.isEmpty
        ? markWords(line, in: passage, &marks) : markSegment(line, in: passage, &marks)
      lines.write(
        !isKnown
          ? (passage.segments.isEmpty ? words.notThere : words.notUnderstood)
          : marks.count < before.count ? words.unmarked : words.marked)
    }
    // Input that is over says nothing about marks that were there before.
    guard isTyped || !lines.isOver else { return [PlainCommands(view).whenOver] }
    return [.mark(passage: passage.id, marks), .next]
  }

  private func show(_ passage: Passage, _ marks: [Response.Mark]) {
    if !marks.isEmpty, passage.segments.isEmpty { lines.write(words.marksSoFar) }
    for line in PlainPassage(passage, marks).lines { lines.write(line) }
    for (index, label) in passage.labels.enumerated() {
      lines.write(Excerpt.visible("\(PlainLetters.letter(index))) \(label.text)"))
    }
    lines.write(
      passage.segments.isEmpty
        ? words.markHelp : passage.labels.isEmpty ? words.segmentHelp : words.labelHelp)
    lines.write(PlainCommands(view).line(withMain: false))
  }

  /// Marks each place where the words stand as whole ones; `false` if they stand nowhere.
  private func markWords(
    _ typed: String, in passage: Passage, _ marks: inout [Response.Mark]
  ) -> Bool {
    let text = passage.text
    let places = text.ranges(of: typed).filter { isWhole($0, in: text) }.map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return start..<(start + typed.utf8.count)
    }
    guard !places.isEmpty else { return false }
    let old = marks.filter { mark in places.contains(mark.range) }
    marks.removeAll { old.contains($0) }
    if old.isEmpty { marks += places.map { Response.Mark(passage: passage.id, range: $0) } }
    return true
  }

  /// Whether no word is cut: a lone letter would otherwise be everywhere.
  private func isWhole(_ range: Range<String.Index>, in text: String) -> Bool {
    func isWord(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber } ?? false
    }
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].first
    return !(isWord(before) && isWord(text[range].first))
      && !(isWord(after) && isWord(text[range].last))
  }

  /// Marks a sentence by `2` or `2a`; the same again takes that back.
  private func markSegment(
    _ typed: String, in passage: Passage, _ marks: inout [Response.Mark]
  ) -> Bool {
    let digits = typed.prefix { $0.isNumber }
    let letters = typed.dropFirst(digits.count).filter { $0 != " " }
    guard let number = Int(digits), passage.segments.indices.contains(number - 1),
      letters.count <= 1
    else { return false }
    var label: String?
    if let letter = letters.first {
      guard let index = PlainLetters.index(of: letter), passage.labels.indices.contains(index)
      else { return false }
      label = passage.labels[index].id
    }
    let range = passage.segments[number - 1]
    let old = marks.first { $0.range == range }
    // A mark without its kind says too little where there are kinds.
    guard label != nil || old != nil || passage.labels.isEmpty else { return false }
    marks.removeAll { $0.range == range }
    if label != nil ? old?.label != label : old == nil {
      marks.append(Response.Mark(passage: passage.id, range: range, label: label))
    }
    return true
  }
}
