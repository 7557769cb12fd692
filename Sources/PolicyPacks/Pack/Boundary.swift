/// Who can see what is sent to a tool.
public enum Boundary: String, Sendable, Hashable, CaseIterable, Codable, CodingKeyRepresentable {
  /// Nobody but the person: the model runs on their device.
  case device
  /// The organisation: the tool runs for it alone.
  case tenant
  /// A processor under contract.
  case processor
  /// Anybody, or nobody knows.
  case `public`
}
