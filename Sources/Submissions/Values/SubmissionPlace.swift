/// Where an answer of a batch stands: a file, and in a table the lines of it.
public struct SubmissionPlace: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The file, as the command names it.
  public let file: String
  /// The lines of a table, from 1; `nil` for a file that is one answer.
  public let lines: ClosedRange<Int>?

  /// A place.
  public init(file: String, lines: ClosedRange<Int>? = nil) {
    (self.file, self.lines) = (file, lines)
  }

  /// The place as `answers.csv:12`, or `answers.csv:12-15`.
  public var description: String {
    guard let lines else { return file }
    return lines.count == 1
      ? "\(file):\(lines.lowerBound)" : "\(file):\(lines.lowerBound)-\(lines.upperBound)"
  }

  /// Orders by file, then by line.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.lines?.lowerBound ?? 0) < (right.file, right.lines?.lowerBound ?? 0)
  }
}
