public import Diagnostics

/// Where in a pack's files something was said, for reports: `harbourline/tools.yaml:7`.
public struct Origin: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The file, from the folder that holds the packs.
  public var file: String
  /// The line, from 1.
  public var line: Int

  init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// The origin of a location.
  public init(_ location: Location) {
    file = location.text.name
    line = location.position.line
  }

  /// File and line.
  public var description: String { "\(file):\(line)" }
}
