/// A place in a text that has a name.
public struct Location: Sendable, Hashable {
  /// The text.
  public var text: SourceText
  /// Where in it, in UTF-8 bytes, half-open.
  public var range: Range<Int>

  /// A place in a text; the range is clamped to it.
  public init(_ text: SourceText, _ range: Range<Int>) {
    self.text = text
    self.range = range.clamped(to: 0..<text.bytes.count)
  }

  /// Line and column of the start, both from 1; the column in Unicode scalars.
  public var position: Position { text.position(of: range.lowerBound) }
  /// Line and column of the end.
  public var endPosition: Position { text.position(of: range.upperBound) }
}

/// A line and a column, both from 1.
public struct Position: Sendable, Hashable {
  /// The line.
  public var line: Int
  /// The column, in Unicode scalars.
  public var column: Int
}
