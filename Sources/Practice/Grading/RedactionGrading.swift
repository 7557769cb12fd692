import Courses

/// Whether what must go is marked and what the task needs is not: `leaks` and `useful`.
struct RedactionGrading {
  private let key: RedactionKey?
  private let text: [UInt8]
  private let marked: MarkedBytes
  private let marks: [Range<Int>]
  private let words: PracticeWords

  init(_ key: RedactionKey?, _ posed: PosedExercise, _ response: Response, _ words: PracticeWords) {
    self.key = key
    self.words = words
    var text: [UInt8] = []
    if case .mark(let passages) = posed.form, let first = passages.first {
      text = Array(first.text.utf8)
    }
    self.text = text
    marks = response.marks.filter { $0.passage == 0 }.map(\.range)
    marked = MarkedBytes(marks, in: text)
  }

  /// Of what must go, the share that is marked.
  var leaks: Grader.Outcome {
    guard let key else { return Grader.Outcome(false) }
    let missed = key.gold.filter { !marked.cover($0.range) }
    guard !missed.isEmpty else { return Grader.Outcome(true) }
    return Grader.Outcome(
      Fraction(key.gold.count - missed.count, of: key.gold.count), missed.map(\.remark))
  }

  /// Of what the task needs, the share that stays readable; where nothing is named, of all the rest.
  var useful: Grader.Outcome {
    guard let key else { return Grader.Outcome(false) }
    let credit = key.keep.isEmpty ? readableShare(key) : keptShare(key)
    guard credit < .one else { return Grader.Outcome(true) }
    let isSafe = key.gold.allSatisfy { marked.cover($0.range) }
    let remark = Remark(
      .judgement, words.tooMuch, why: words.tooMuchWhy,
      how: isSafe ? words.keepMoreWhenSafe : words.keepMore, passage: 0, range: needlessMark(key))
    return Grader.Outcome(credit, [remark])
  }

  private func keptShare(_ key: RedactionKey) -> Fraction {
    let kept = key.keep.count { places in places.contains { !marked.touch($0) } }
    return Fraction(kept, of: key.keep.count)
  }

  private func readableShare(_ key: RedactionKey) -> Fraction {
    let gold = MarkedBytes(key.gold.map(\.range), in: text)
    let rest = text.indices.filter { !gold.contains($0) && !text[$0].isSpace }
    guard !rest.isEmpty else { return .one }
    return Fraction(rest.count { !marked.contains($0) }, of: rest.count)
  }

  /// The first mark that holds nothing that must go.
  private func needlessMark(_ key: RedactionKey) -> Range<Int>? {
    marks.filter { mark in !mark.isEmpty && !key.gold.contains { $0.range.overlaps(mark) } }
      .min { $0.lowerBound < $1.lowerBound }
  }
}

/// Which bytes of a text are marked.
struct MarkedBytes {
  private let text: [UInt8]
  private var isMarked: [Bool]

  init(_ marks: [Range<Int>], in text: [UInt8]) {
    self.text = text
    isMarked = Array(repeating: false, count: text.count)
    for mark in marks {
      for place in mark.clamped(to: 0..<text.count) { isMarked[place] = true }
    }
  }

  func contains(_ place: Int) -> Bool { isMarked[place] }

  /// Whether a place is marked; spaces and punctuation at its ends need not be.
  func cover(_ range: Range<Int>) -> Bool {
    core(of: range).allSatisfy { isMarked[$0] }
  }

  /// Whether something of a place is marked beside spaces and punctuation at its ends.
  func touch(_ range: Range<Int>) -> Bool {
    core(of: range).contains { isMarked[$0] }
  }

  private func core(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<text.count)
    guard let first = range.first(where: { !text[$0].isLoose }),
      let last = range.last(where: { !text[$0].isLoose })
    else { return range }
    return first..<last + 1
  }
}

extension UInt8 {
  /// Whether the byte is a space or ASCII punctuation.
  fileprivate var isLoose: Bool {
    isSpace || (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self)
      || (0x5B...0x60).contains(self) || (0x7B...0x7E).contains(self)
  }
}
