import Diagnostics
import Foundation
import SystemFiles

/// Reads what an answer holds, as far as it is an answer at all.
enum AnswerFile {
  /// The text of a file.
  ///
  /// - Parameter limit: the most bytes; of a longer file no more is read than shows that it is longer.
  static func text(at path: String, limit: Int) throws(AnswerProblem) -> String {
    try text(try bytes(at: path, limit: limit), limit: limit)
  }

  /// Bytes as the text of an answer.
  ///
  /// As an editor hands it in: lines end with a line feed, and empty lines at the end are none of it.
  static func text(_ bytes: [UInt8], limit: Int) throws(AnswerProblem) -> String {
    guard bytes.count <= limit else { throw tooLong(limit) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? bytes.dropFirst(3) : bytes[...]
    guard !content.contains(0), let text = String(validating: content, as: UTF8.self) else {
      throw AnswerProblem(
        "not-text", "is no text in UTF-8",
        "save it as plain text with the encoding UTF-8, or copy its text out")
    }
    return try answer(text, limit: limit)
  }

  /// A text as an answer.
  static func answer(_ text: String, limit: Int) throws(AnswerProblem) -> String {
    guard text.utf8.count <= limit else { throw tooLong(limit) }
    let text = text.replacing("\r\n", with: "\n")
    guard let end = text.lastIndex(where: { !$0.isWhitespace }) else {
      throw AnswerProblem("empty", "is empty", "ask for the answer again, or take the file away")
    }
    // What follows on the last line stays.
    let rest = text[text.index(after: end)...]
    return String(text[...end]) + rest.prefix { !$0.isNewline }
  }

  private static func tooLong(_ limit: Int) -> AnswerProblem {
    AnswerProblem(
      "too-long", "is longer than \(limit) bytes, the most that the pack takes",
      "ask for a shorter answer")
  }

  private static func bytes(at path: String, limit: Int) throws(AnswerProblem) -> [UInt8] {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      var bytes: [UInt8] = []
      while bytes.count <= limit + 3,
        let part = try handle.read(upToCount: limit + 4 - bytes.count),
        !part.isEmpty
      {
        bytes += part
      }
      return bytes
    } catch {
      throw AnswerProblem(
        "unreadable", "cannot be read: \(SystemReason.of(error))",
        "let this account read it, and run again")
    }
  }
}
