import Foundation

/// As it is kept and exported: a rule, a start and the name of a time zone.
extension Recurrence: Codable {
  private enum CodingKeys: CodingKey { case rule, start, zone }

  /// Reads a recurrence; in a time zone that this machine does not know, it cannot be told when it is.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    guard let zone = TimeZone(identifier: try values.decode(String.self, forKey: .zone)) else {
      throw DecodingError.dataCorruptedError(
        forKey: .zone, in: values, debugDescription: "an unknown time zone")
    }
    self.init(
      try values.decode(RecurrenceRule.self, forKey: .rule),
      from: try values.decode(Date.self, forKey: .start), in: zone)
  }

  /// Writes it.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(rule, forKey: .rule)
    try values.encode(start, forKey: .start)
    try values.encode(zone.identifier, forKey: .zone)
  }
}
