/// Finds what is encoded in a text, and reads it.
///
/// One pass over the bytes; only runs of digits that are long enough, and characters that can begin an
/// escape, are looked at again.
struct EncodedText {
  private let text: [UInt8]
  private var edits = Edits()
  private var isMail: Bool?
  /// How many runs were read.
  private var runs = 0
  /// Whether the digits that follow go on from a character that is still to be read.
  private var isPartOfRun = false

  /// What is to be replaced in a text so that it reads plain: one layer of what may be several.
  static func edits(of text: [UInt8]) -> Edits {
    var encoded = EncodedText(text: text)
    encoded.run()
    return encoded.edits
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func run() {
    var position = 0
    while position < text.count {
      let mark = nextMark(from: position)
      let escape = mark < text.count ? escape(at: mark) : nil
      let continues = escape.map { EncodedText.isInRun($0.plain) } ?? false
      let end = readRuns(in: position..<mark, continues: continues)
      guard end <= mark, mark < text.count else {
        isPartOfRun = false
        position = max(end, mark)
        continue
      }
      isPartOfRun = continues
      if let escape {
        edits.replace(escape.range, by: escape.plain, Disguises(escape.disguise))
        position = escape.range.upperBound
      } else {
        position = mark + (isLineEnd(mark) ? 2 : 1)
      }
    }
  }

  /// The next character that can begin an escape.
  private func nextMark(from start: Int) -> Int {
    let (text, isMark) = (text, EncodedText.isMark)
    var index = start
    while index < text.count, !isMark[Int(text[index])] { index += 1 }
    return index
  }

  /// Reads the runs of digits between two marks.
  ///
  /// A run of so many digits cannot be missed by looking at each so manieth byte first, and going back
  /// from there.
  /// - Parameter continues: whether digits go on behind the range, once they are read.
  /// - Returns: the end of what was read, which may lie behind the range.
  private mutating func readRuns(in range: Range<Int>, continues: Bool) -> Int {
    let (text, values) = (text, Base64.values)
    var start = range.lowerBound
    while start + EncodedRun.least <= range.upperBound {
      var index = start + EncodedRun.least - 1
      while index >= start, values[Int(text[index])] != Base64.none { index -= 1 }
      guard index < start else {
        start = index + 1
        continue
      }
      var end = start + EncodedRun.least
      while end < range.upperBound, values[Int(text[end])] != Base64.none { end += 1 }
      start = read(start..<end, in: range, continues)
      if start > range.upperBound { return start }
    }
    guard range.upperBound < text.count, text[range.upperBound] == UInt8(ascii: "=") else {
      return range.upperBound
    }
    // What is padded may be shorter.
    var index = range.upperBound
    while index > start, values[Int(text[index - 1])] != Base64.none { index -= 1 }
    return range.upperBound - index >= EncodedRun.leastPadded
      ? read(index..<range.upperBound, in: range, continues) : range.upperBound
  }

  private mutating func read(
    _ run: Range<Int>, in range: Range<Int>, _ continues: Bool
  ) -> Int {
    let isCut =
      run.lowerBound == range.lowerBound && isPartOfRun
      || run.upperBound == range.upperBound && continues
    return isCut ? run.upperBound : read(run)
  }

  /// - Returns: the end of the run, or of the range where there is none.
  private mutating func read(_ range: Range<Int>) -> Int {
    guard let run = EncodedRun.first(in: range, of: text, isCutShort: &edits.isCutShort) else {
      return range.upperBound
    }
    runs += 1
    guard runs <= EncodedText.mostRuns else {
      edits.isCutShort = true
      return range.upperBound
    }
    edits.replace(run.range, by: run.plain, Disguises(run.disguise))
    return run.range.upperBound
  }

  private static let mostRuns = 20_000

  /// Whether a character can be part of a run of digits, so that this is to be read first.
  private static func isInRun(_ plain: [UInt8]) -> Bool {
    plain.count == 1 && (Base64.digit(plain[0]) != nil || plain[0] == UInt8(ascii: "="))
  }

  private mutating func escape(at index: Int) -> Escape? {
    guard Escape.canBegin(at: index, in: text) else { return nil }
    guard text[index] == UInt8(ascii: "=") else {
      return Escape(at: index, in: text, isMail: false)
    }
    if isMail == false { return nil }
    guard let escape = Escape(at: index, in: text, isMail: true) else { return nil }
    let isMail = self.isMail ?? QuotedPrintable.isUsed(in: text)
    self.isMail = isMail
    return isMail ? escape : nil
  }

  /// `\n` and the like, whose letter is no part of what follows.
  private func isLineEnd(_ index: Int) -> Bool {
    text[index] == UInt8(ascii: "\\") && index + 1 < text.count
      && [UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t")].contains(text[index + 1])
  }

  private static let isMark: [Bool] = (0...255).map { (byte: UInt8) in
    [UInt8(ascii: "%"), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "=")].contains(byte)
  }
}
