import Foundation

/// Writes a line of JSON about each request: when, what, how it ended, how long it took.
///
/// Addresses stand in it as the access table writes them, so nothing that people typed, and no token of a
/// link, ever gets in.
public struct RequestLog: Sendable {
  /// Writes nothing.
  public static let silent = RequestLog(write: nil)

  private let write: (@Sendable (String) -> Void)?

  private init(write: (@Sendable (String) -> Void)?) { self.write = write }

  /// - Parameter write: receives each line, without a line end.
  public init(to write: @escaping @Sendable (String) -> Void) { self.init(write: write) }

  struct Line: Encodable {
    var time: String
    var method: String
    var route: String
    var status: Int
    var milliseconds: Double
  }

  /// Writes a line, which is made only if somebody reads it.
  func note(_ line: () -> Line) {
    guard let write else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(line()) else { return }
    write(String(decoding: data, as: UTF8.self))
  }
}
