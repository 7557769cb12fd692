import Detection
import Foundation

/// A text to check: a file, or standard input.
struct TextInput {
  /// What to call it.
  let name: String
  let text: SensitiveText

  /// Reads a file, or standard input for `-`.
  ///
  /// - Parameter limit: reading stops after so many bytes and one more, so that a text that is too
  ///   long is seen to be, and costs no memory.
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
      while bytes.count <= limit, let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
        bytes += part
      }
      return bytes
    } catch {
      throw CommandError("\(name) cannot be read: \(FileReason.of(error))")
    }
  }

  private static func decodedUTF16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool)
    -> SensitiveText
  {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    return SensitiveText(String(decoding: units, as: UTF16.self))
  }
}

/// What the system says about a file, without its path.
enum FileReason {
  static func of(_ error: any Error) -> String {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    guard cause.domain == NSPOSIXErrorDomain else { return cause.localizedDescription }
    return unsafe String(cString: strerror(Int32(cause.code))).lowercased()
  }
}
