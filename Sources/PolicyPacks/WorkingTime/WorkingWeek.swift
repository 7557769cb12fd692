/// A day of the week.
public enum Weekday: Int, Sendable, Hashable, CaseIterable, Codable {
  /// The days, from Monday, as ISO 8601 has them.
  case mon, tue, wed, thu, fri, sat, sun

  /// The word that packs use.
  public var name: String { "\(self)" }
}

extension CalendarDay {
  /// The day of the week; 1 January 1970 was a Thursday.
  public var weekday: Weekday {
    let index = (number % 7 + 7 + 3) % 7
    return Weekday(rawValue: index) ?? .mon
  }
}

/// When people work in a week that has no holidays.
public struct WorkingWeek: Sendable, Hashable, Codable {
  /// The hours of each day from Monday: minutes after midnight, half-open, in order, apart.
  private let days: [[Range<Int>]]

  /// A week with these hours.
  ///
  /// - Parameter hours: minutes after midnight; what lies outside of a day is cut off.
  public init(_ hours: [Weekday: [Range<Int>]]) {
    days = Weekday.allCases.map { WorkingWeek.clean(hours[$0] ?? []) }
  }

  /// Monday to Friday, nine to five.
  public static let standard = WorkingWeek(
    [.mon, .tue, .wed, .thu, .fri].reduce(into: [:]) { $0[$1] = [540..<1020] })

  /// The hours of a day: minutes after midnight.
  public func hours(on day: Weekday) -> [Range<Int>] { days[day.rawValue] }

  /// Whether nobody ever works.
  public var isEmpty: Bool { days.allSatisfy(\.isEmpty) }

  /// Reads the hours; days that are missing have none.
  public init(from decoder: any Decoder) throws {
    let stored = try decoder.singleValueContainer().decode([[Range<Int>]].self)
    days = Weekday.allCases.map { day in
      WorkingWeek.clean(stored.indices.contains(day.rawValue) ? stored[day.rawValue] : [])
    }
  }

  /// Writes the hours of seven days.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(days)
  }

  /// The same hours in order, joined where they touch.
  private static func clean(_ hours: [Range<Int>]) -> [Range<Int>] {
    let inside = hours.map { $0.clamped(to: 0..<1440) }.filter { !$0.isEmpty }
    return inside.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { result, range in
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
  }
}
