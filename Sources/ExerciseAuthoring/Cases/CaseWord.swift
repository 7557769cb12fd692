/// A word of a case, and where it stands: for the trainer, who has the case in front of them.
public struct CaseWord: Hashable, Sendable {
  /// The word.
  public var text: String
  /// Its line, counted from 1.
  public var line: Int
  /// Its column, in characters, counted from 1.
  public var column: Int

  /// A word at an offset in UTF-8 bytes.
  init(_ text: String, at offset: Int, _ reading: CaseReading) {
    let before = reading.text[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    self.text = text
    line = before.count { $0 == 0x0A } + 1
    column = String(decoding: before[start...], as: UTF8.self).count + 1
  }
}
