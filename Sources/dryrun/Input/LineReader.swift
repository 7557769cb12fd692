import Foundation
import SystemFiles

/// One line of standard input or of a file.
struct InputLine: Sendable {
  /// Counted from 1.
  var number: Int
  /// The bytes without the line break; `nil` if the line was too long to keep.
  var bytes: [UInt8]?
}

/// Reads standard input or a file in batches of whole lines, as they come, in constant memory.
struct LineReader {
  /// The longest line that is kept.
  static let longestLine = 64 << 20

  /// How much was read.
  private(set) var bytesRead = 0
  private let handle: FileHandle
  private let name: String
  private var pending: [UInt8] = []
  private var number = 0
  private var isSkipping = false
  private var isAtEnd = false

  /// A reader of standard input.
  init() {
    handle = .standardInput
    name = "standard input"
  }

  /// A reader of a file.
  ///
  /// - Throws: `CommandError` if it cannot be opened.
  init(file path: String) throws(CommandError) {
    do {
      handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
      throw CommandError("\(path) cannot be read: \(SystemReason.of(error))")
    }
    name = path
  }

  /// The lines that are there; waits for at least one.
  ///
  /// `nil` at the end.
  mutating func nextBatch() throws(CommandError) -> [InputLine]? {
    while !isAtEnd {
      let part = try read()
      guard !part.isEmpty else {
        isAtEnd = true
        let hasRest = !pending.isEmpty || isSkipping
        return hasRest ? [finishedLine()] : nil
      }
      let lines = split(part)
      if !lines.isEmpty { return lines }
    }
    return nil
  }

  private mutating func read() throws(CommandError) -> [UInt8] {
    do {
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      let count = unsafe buffer.withUnsafeMutableBytes { buffer in
        unsafe Foundation.read(handle.fileDescriptor, buffer.baseAddress, buffer.count)
      }
      guard count >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      buffer.removeSubrange(count...)
      bytesRead += count
      return buffer
    } catch {
      throw CommandError("\(name) cannot be read: \(SystemReason.of(error))")
    }
  }

  private mutating func split(_ part: [UInt8]) -> [InputLine] {
    var lines: [InputLine] = []
    var rest = part[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      append(rest[..<end])
      lines.append(finishedLine())
      rest = rest[(end + 1)...]
    }
    append(rest)
    return lines
  }

  private mutating func append(_ part: ArraySlice<UInt8>) {
    guard !isSkipping else { return }
    pending += part
    if pending.count > LineReader.longestLine {
      pending = []
      isSkipping = true
    }
  }

  private mutating func finishedLine() -> InputLine {
    number += 1
    defer {
      pending = []
      isSkipping = false
    }
    return InputLine(number: number, bytes: isSkipping ? nil : pending)
  }
}
