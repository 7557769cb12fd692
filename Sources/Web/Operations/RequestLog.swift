import Foundation

/// Writes a line of JSON about each request: when, what, how it ended, how long it took.
///
/// Addresses stand in it as the access table writes them, so nothing that people typed, and no token of a
/// link, ever gets in.
public struct RequestLog: Sendable {
  /// Writes nothing.
  public static let silent = RequestLog { _ in }

  private let write: @Sendable (String) -> Void

  /// - Parameter write: receives each line, without a line end.
  public init(to write: @escaping @Sendable (String) -> Void) { self.write = write }

  struct Line: Encodable {
    var time: String
    var method: String
    var route: String
    var status: Int
    var milliseconds: Double
  }

  func note(_ line: Line) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(line) else { return }
    write(String(decoding: data, as: UTF8.self))
  }
}
