import Detection
import Foundation
import SystemFiles

/// A text to check: a file, or standard input.
struct TextInput {
  /// What to call it.
  let name: String
  let text: SensitiveText

  /// Reads a file, or standard input for `-`.
  ///
  /// - Parameter limit: the most bytes of text; of a longer one as much is read as shows that it is
  ///   longer, which in UTF-16 can take twice as many.
  init(_ path: String, limit: Int) throws(CommandError) {
    name = path == "-" ? "<stdin>" : path
    let bytes = try TextInput.bytes(path, name: name, limit: limit)
    switch TextFormat(of: bytes) {
    case .text:
      text = SensitiveText(repairing: bytes)
    case .utf16(let isLittleEndian):
      text = TextInput.decodedUTF16(bytes.dropFirst(2), isLittleEndian: isLittleEndian)
    case .other(let kind):
      throw CommandError(
        "\(name) is \(kind), not text, and was not checked; copy its text out, or export it as text"
      )
    }
  }

  private static func bytes(
    _ path: String, name: String, limit: Int
  ) throws(CommandError) -> [UInt8] {
    do {
      let handle =
        path == "-"
        ? FileHandle.standardInput
        : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      var bytes: [UInt8] = []
      while bytes.count / 2 <= limit + 1, let part = try handle.read(upToCount: 1 << 20),
        !part.isEmpty
      {
        bytes += part
      }
      return bytes
    } catch {
      throw CommandError("\(name) cannot be read: \(SystemReason.of(error))")
    }
  }

  private static func decodedUTF16(
    _ bytes: ArraySlice<UInt8>, isLittleEndian: Bool
  ) -> SensitiveText {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    let isWhole = bytes.count % 2 == 0 && String(validating: units, as: UTF16.self) != nil
    // What is left over or stands alone is repaired, and said to be, as in UTF-8.
    let text = Array(String(decoding: units, as: UTF16.self).utf8)
    return isWhole ? SensitiveText(repairing: text) : SensitiveText(repairing: text + [0xFF])
  }
}
