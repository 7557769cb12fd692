/// Reads JSON (RFC 8259), and reads on behind every problem, so that all of them are reported.
///
/// What can be guessed is repaired, so that the result can be checked further. Time and memory are
/// linear in the length of the text, and no text makes the reader recurse.
///
/// ## Topics
/// - ``read(_:in:)``
/// - ``JSONProblem``
public struct JSONReader {
  /// How deeply arrays and objects may be nested.
  public static let deepestNesting = 512

  let bytes: [UInt8]
  let end: Int
  var position: Int
  var problems: [JSONProblem] = []
  var open: [OpenContainer] = []
  /// How many of `open` are objects.
  var openObjects = 0
  var root: JSONNode?

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: a text in UTF-8; a byte-order mark will do.
  ///   - range: the part of it to read; `nil` for all. Positions are those of `bytes`.
  /// - Returns: the JSON, repaired as far as possible, and every problem in the order of the text.
  ///   Without problems the text is valid and the node exactly what it says.
  public static func read(
    _ bytes: [UInt8], in range: Range<Int>? = nil
  ) -> (node: JSONNode?, problems: [JSONProblem]) {
    var reader = JSONReader(bytes, (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count))
    reader.readText()
    let problems = reader.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return (reader.root, problems)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    let hasMark = bytes[range].starts(with: [0xEF, 0xBB, 0xBF])
    position = range.lowerBound + (hasMark ? 3 : 0)
  }

  private mutating func readText() {
    reportInvalidUTF8()
    skipSpace()
    guard position < end else { return report(.nothing, position..<position) }
    guard findStart() else { return report(.notJSON, position..<end) }
    readValue()
    while !open.isEmpty { readOn() }
    skipSpace()
    if position < end { report(.textAfterEnd, position..<trimmedEnd) }
  }

  /// Goes to where JSON starts, if text stands before it; `false` if it starts nowhere.
  private mutating func findStart() -> Bool {
    guard !isValueStart else { return true }
    guard let bracket = bytes[position..<end].firstIndex(where: JSONByte.opening.contains) else {
      return false
    }
    report(.textBeforeStart, position..<bracket)
    position = bracket
    return true
  }

  /// Where the text ends, white space not counted.
  private var trimmedEnd: Int {
    var end = end
    while end > position, JSONByte.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  mutating func report(_ kind: JSONProblem.Kind, _ range: Range<Int>) {
    problems.append(JSONProblem(kind, range: range))
  }

  /// The byte at a position, if it is in the text.
  func byte(at position: Int) -> UInt8? { position < end ? bytes[position] : nil }
}
