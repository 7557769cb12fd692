/// A length of time as people say it: `4 working hours`, `1 working day`, `7 days`, `30 minutes`.
///
/// What it comes to on the clock depends on where it starts: see `WorkingHours`.
public struct Span: Sendable, Hashable {
  /// What is counted.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Minutes of the clock.
    case minutes = "minute"
    /// Hours of the clock.
    case hours = "hour"
    /// Days of the calendar: the same time of day, so many days on.
    case days = "day"
    /// Minutes in which people work.
    case workingMinutes = "working minute"
    /// Hours in which people work.
    case workingHours = "working hour"
    /// Days on which people work: the same time of day, so many of them on.
    case workingDays = "working day"
  }

  /// How many of the unit, from 1.
  public let count: Int
  /// What is counted.
  public let unit: Unit

  /// So many of a unit; at least one of them, and at most about a year's worth.
  public init(_ count: Int, _ unit: Unit) {
    self.count = min(max(count, 1), unit.most)
    self.unit = unit
  }

  /// The span written as `4 working hours`; `nil` if that is none, or longer than a year.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2 || words.count == 3, let count = Int(words[0]) else { return nil }
    var name = words.dropFirst().joined(separator: " ")
    // `1 hours` is as clear as `1 hour`.
    if name.hasSuffix("s") { name.removeLast() }
    guard let unit = Unit(rawValue: name), (1...unit.most).contains(count) else { return nil }
    (self.count, self.unit) = (count, unit)
  }
}

extension Span: CustomStringConvertible, Codable {
  /// The span as people write it.
  public var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }

  /// Reads what people write.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let span = Span(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no span of time")
    }
    self = span
  }

  /// Writes what people read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Span.Unit {
  /// As many as make a year; a deadline further off is a slip of the keyboard.
  var most: Int {
    switch self {
    case .minutes, .workingMinutes: 366 * 24 * 60
    case .hours, .workingHours: 366 * 24
    case .days, .workingDays: 366
    }
  }
}
