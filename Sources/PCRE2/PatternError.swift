import CPCRE2

/// A pattern that does not compile.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What PCRE2 says is wrong.
  public let message: String
  /// Where: the offset in the pattern, in UTF-8 bytes.
  public let offset: Int

  /// The message and the offset.
  public var description: String { "\(message) (at offset \(offset))" }

  init(code: Int32, offset: Int) {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)
    }
    self.message =
      length > 0
      ? String(decoding: buffer.prefix(Int(length)), as: UTF8.self) : "error \(code)"
    self.offset = offset
  }
}

extension PatternError {
  /// The same error, for a pattern that was put into a longer one.
  ///
  /// - Parameter distance: what to add to the offset, in UTF-8 bytes.
  public func moved(by distance: Int) -> PatternError {
    PatternError(message: message, offset: max(0, offset + distance))
  }

  private init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }
}
