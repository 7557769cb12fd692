/// Text that came from a person.
///
/// Its description shows how long it is and nothing else, so that it appears in no log and no error
/// by accident.
public struct SensitiveText: Sendable, Hashable {
  /// The text, always valid UTF-8.
  public let bytes: [UInt8]
  /// Where the first bytes stood that were no UTF-8 and were replaced, if any were.
  public let firstRepair: Range<Int>?

  /// Text that is known to be valid.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    firstRepair = nil
  }

  /// Bytes from anywhere; what is not UTF-8 is replaced by U+FFFD.
  public init(repairing bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) == nil else {
      self.bytes = bytes
      firstRepair = nil
      return
    }
    self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    var (start, decoder, iterator) = (0, UTF8(), bytes.makeIterator())
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { start += UTF8.width(scalar) }
    firstRepair = start..<start + 3
  }

  /// The text as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension SensitiveText: CustomStringConvertible, CustomReflectable {
  /// The size.
  public var description: String { "text of \(bytes.count) bytes" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
