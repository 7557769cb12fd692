import Detection
import PolicyPacks

extension Anchor: LosslessStringConvertible {
  /// The anchor as it is written: `task:claims`.
  public var description: String {
    switch self {
    case .task(let id): "task:\(id)"
    case .tool(let id): "tool:\(id)"
    }
  }

  /// Reads `task:claims` or `tool:office-assistant`.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    switch parts[0] {
    case "task": self = .task(TaskID(String(parts[1])))
    case "tool": self = .tool(ToolID(String(parts[1])))
    default: return nil
    }
  }
}

extension Anchor: Codable {
  /// Reads `task:claims`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let anchor = Anchor(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no anchor")
    }
    self = anchor
  }

  /// Writes `task:claims`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
