import Foundation
import SystemFiles

/// Standard output that knows when nobody reads it any more.
final class StandardOutput: @unchecked Sendable {
  // Used by one command in one task at a time; the flag only ever goes up.
  static let shared = StandardOutput()

  /// Output that could not be written.
  struct Failure: Error {
    var message: String
  }

  /// The reader went away, as `head` does.
  ///
  /// What is written from then on is dropped.
  private(set) var isClosed = false

  var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws {
    guard !isClosed, !bytes.isEmpty else { return }
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      guard SystemReason.number(in: error) != EPIPE else {
        isClosed = true
        return
      }
      throw Failure(message: "the output could not be written: \(SystemReason.of(error))")
    }
  }
}

/// Standard error, for sentences about the command itself.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Array(text.utf8))
  }
}
