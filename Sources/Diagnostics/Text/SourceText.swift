/// A text with a name, that knows where its lines begin.
///
/// The unit of position is the UTF-8 byte; lines and columns are made for people, late. The
/// description shows the name only: what people wrote appears nowhere by accident.
public final class SourceText: Sendable, CustomStringConvertible {
  /// What to call it: a path, or `<stdin>`.
  public let name: String
  /// The text, valid UTF-8.
  public let bytes: [UInt8]
  /// Offsets at which lines begin.
  private let lineStarts: [Int]
  /// How many scalars stand before each multiple of `stride` bytes, so that a column is found
  /// without reading a long line again.
  private let scalarCounts: [Int]
  private static let stride = 4096

  /// A text by its bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    var counts: [Int] = []
    var scalars = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { counts.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    }
    lineStarts = starts
    scalarCounts = counts
  }

  /// A text by its characters.
  public convenience init(name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The name and the size.
  public var description: String { "\(name) (\(bytes.count) bytes)" }

  /// How many lines the text has; an empty text has one.
  public var lineCount: Int { lineStarts.count }

  /// The bytes of a line, counted from 1, without its line ending.
  public func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The line that holds an offset, from 1.
  public func line(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and the column of an offset.
  public func position(of offset: Int) -> Position {
    let line = line(of: offset)
    return Position(
      line: line, column: scalars(before: offset) - scalars(before: lineStarts[line - 1]) + 1)
  }

  private func scalars(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let block = (offset - 1) / Self.stride
    return bytes[block * Self.stride..<offset].reduce(scalarCounts[block]) {
      $0 + ($1 & 0xC0 != 0x80 ? 1 : 0)
    }
  }

  /// The offset of a line and a column that is counted in Unicode scalars, both from 1.
  public func offset(line: Int, scalarColumn: Int) -> Int {
    offset(from: range(ofLine: line).lowerBound, scalars: scalarColumn - 1)
  }

  /// The offset that is so many Unicode scalars further on, at most at the end of the line.
  public func offset(from start: Int, scalars: Int) -> Int {
    let end = range(ofLine: line(of: start)).upperBound
    var (offset, remaining) = (start, scalars)
    while remaining > 0, offset < end {
      offset += 1
      while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// The characters of a range.
  public func string(in range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }
}

extension SourceText: Hashable {
  /// Texts are the same when they are the same object.
  public static func == (left: SourceText, right: SourceText) -> Bool { left === right }

  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
