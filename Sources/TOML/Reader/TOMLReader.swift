public import Diagnostics

/// Reads a TOML 1.0 file into values with positions, whatever the file holds.
///
/// Strict: what the specification forbids is an error. Source: <https://toml.io/en/v1.0.0>.
public struct TOMLReader {
  /// Bounds for hostile files.
  ///
  /// Configurations of people stay far below them.
  enum Limit {
    static let bytes = 4 << 20
    static let depth = 32
  }

  let text: SourceText
  var position = 0
  let root: TableBuilder
  var current: TableBuilder
  var depth = 0

  /// Reads a file.
  ///
  /// - Parameter name: what to call the file in messages.
  /// - Returns: the table that the file is, or what is wrong with it and where.
  public static func read(_ bytes: [UInt8], name: String) -> Result<TOMLNode, TOMLError> {
    do {
      var reader = TOMLReader(try decoded(bytes, name))
      try reader.readLines()
      return .success(reader.root.node)
    } catch {
      return .failure(error)
    }
  }

  private init(_ text: SourceText) {
    self.text = text
    root = TableBuilder(.header, at: Location(text, 0..<0))
    current = root
  }

  private static func decoded(_ bytes: [UInt8], _ name: String) throws(TOMLError) -> SourceText {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard bytes.count <= Limit.bytes else {
      throw TOMLError(
        "file-too-large",
        "\(name) has \(bytes.count) bytes; at most \(Limit.bytes) are read", at: nil)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let repaired = SourceText(name: name, String(decoding: bytes, as: UTF8.self))
      let place = repaired.bytes.firstRange(of: [0xEF, 0xBF, 0xBD]) ?? 0..<0
      throw TOMLError(
        "not-utf-8", "this is not UTF-8", at: Location(repaired, place),
        fix: "save the file with the encoding UTF-8")
    }
    return SourceText(name: name, bytes: bytes)
  }

  private mutating func readLines() throws(TOMLError) {
    while true {
      skipSpace()
      switch peek {
      case nil: return
      case UInt8(ascii: "["): try readHeader()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"): break
      default: try readPair(into: current)
      }
      try endLine()
    }
  }

  private mutating func endLine() throws(TOMLError) {
    skipSpace()
    try skipComment()
    if take("\r\n") || take("\n") || peek == nil { return }
    throw error("a line ends here in TOML, but more follows", at: position..<position + 1)
  }
}

/// A file that is no TOML: what is wrong, and where.
public struct TOMLError: Error, Sendable, Hashable {
  /// What is wrong.
  public let diagnostic: Diagnostic

  init(
    _ id: DiagnosticID, _ message: String, at location: Location?,
    fix: String? = nil
  ) {
    diagnostic = Diagnostic(
      id, .error, message, at: location, notes: [fix].compactMap { $0 })
  }
}

extension TOMLReader {
  var peek: UInt8? { position < text.bytes.count ? text.bytes[position] : nil }

  /// Steps over some bytes if they stand here.
  mutating func take(_ expected: StaticString) -> Bool {
    let bytes = Array("\(expected)".utf8)
    guard text.bytes[position...].starts(with: bytes) else { return false }
    position += bytes.count
    return true
  }

  mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 { position += 1 }
  }

  mutating func skipComment() throws(TOMLError) {
    guard peek == UInt8(ascii: "#") else { return }
    while let byte = peek, byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: "\r"), text.bytes[position...].starts(with: [0x0D, 0x0A]) { return }
      guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else { throw controlCharacter() }
      position += 1
    }
  }

  /// Space, comments and line ends, as they may stand between the values of a list.
  mutating func skipSpaceAndLines() throws(TOMLError) {
    while true {
      skipSpace()
      try skipComment()
      guard take("\r\n") || take("\n") else { return }
    }
  }

  func location(_ range: Range<Int>) -> Location { Location(text, range) }

  func error(_ message: String, at range: Range<Int>, fix: String? = nil) -> TOMLError {
    TOMLError("toml-syntax", message, at: location(range), fix: fix)
  }

  func controlCharacter() -> TOMLError {
    error(
      "this is a control character", at: position..<position + 1,
      fix: #"remove it, or write it as an escape in "double quotes""#)
  }
}
