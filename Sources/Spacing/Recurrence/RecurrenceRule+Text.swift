import Foundation

extension RecurrenceRule: LosslessStringConvertible, Codable {
  /// The rule as RFC 5545 writes it: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH`.
  public var description: String {
    var parts = ["FREQ=\(frequency.rawValue)"]
    if interval > 1 { parts.append("INTERVAL=\(interval)") }
    if !days.isEmpty { parts.append("BYDAY=" + days.map(\.description).joined(separator: ",")) }
    switch end {
    case .never: break
    case .count(let count): parts.append("COUNT=\(count)")
    case .until(let moment): parts.append("UNTIL=\(UTCText.text(moment))")
    }
    return parts.joined(separator: ";")
  }

  /// Reads `FREQ=WEEKLY;BYDAY=FR`; `nil` for what is no rule, or one of a kind that is not known here.
  public init?(_ description: String) {
    var values: [String: String] = [:]
    for part in description.uppercased().split(separator: ";", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, values.updateValue(String(sides[1]), forKey: String(sides[0])) == nil
      else { return nil }
    }
    guard let frequency = values.removeValue(forKey: "FREQ").flatMap(Frequency.init(rawValue:)),
      let interval = RecurrenceRule.number(values.removeValue(forKey: "INTERVAL") ?? "1"),
      let days = RecurrenceRule.days(values.removeValue(forKey: "BYDAY"), frequency),
      let end = RecurrenceRule.end(
        count: values.removeValue(forKey: "COUNT"), until: values.removeValue(forKey: "UNTIL")),
      values.removeValue(forKey: "WKST") ?? "MO" == "MO", values.isEmpty
    else { return nil }
    self.init(frequency, interval: interval, days: days, end: end)
  }

  private static func number(_ text: String) -> Int? {
    guard let number = Int(text), (1...longest).contains(number) else { return nil }
    return number
  }

  private static func days(_ text: String?, _ frequency: Frequency) -> [Day]? {
    guard let text else { return [] }
    let days = text.split(separator: ",", omittingEmptySubsequences: false).map { Day(String($0)) }
    let known = days.compactMap { $0 }
    // RFC 5545, section 3.3.10: only months have a second Tuesday here.
    let fits = frequency == .monthly || known.allSatisfy { $0.ordinal == nil }
    return known.count == days.count && fits ? known : nil
  }

  private static func end(count: String?, until: String?) -> End? {
    switch (count, until) {
    case (nil, nil): .never
    case (let count?, nil): number(count).map { .count($0) }
    case (nil, let until?): UTCText.moment(until).map { .until($0) }
    case (.some, .some): nil
    }
  }

  /// Reads the text of RFC 5545.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let rule = RecurrenceRule(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no recurrence rule")
    }
    self = rule
  }

  /// Writes the text of RFC 5545.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension RecurrenceRule.Day: LosslessStringConvertible {
  /// The day as `FR`, `2TU` or `-1FR`.
  public var description: String { (ordinal.map { "\($0)" } ?? "") + weekday.rawValue }

  /// Reads `FR`, `2TU` or `-1FR`.
  public init?(_ description: String) {
    guard let weekday = RecurrenceRule.Weekday(rawValue: String(description.suffix(2))) else {
      return nil
    }
    let number = description.dropLast(2)
    guard !number.isEmpty else {
      self.init(weekday)
      return
    }
    guard let ordinal = Int(number), ordinal != 0, (-5...5).contains(ordinal) else { return nil }
    self.init(weekday, ordinal: ordinal)
  }
}
