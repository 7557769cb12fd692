public import PolicyPacks

/// Whole weeks, taken together until enough people and cases stand behind them.
///
/// Blocks are built from the first week on, so they stay the same when later weeks come, and a period always
/// begins and ends with a block. Whoever compares the report of one period with that of another therefore
/// sees the difference of whole blocks, and each of these is above the floor.
public struct WeekBlocks: Sendable, Hashable {
  /// Consecutive weeks with enough people and cases.
  public struct Block: Sendable, Hashable {
    /// The Monday that it begins with.
    public let first: CalendarDay
    /// The Sunday that it ends with.
    public let last: CalendarDay
  }

  /// The blocks, the earliest first.
  public let blocks: [Block]

  /// Blocks over what happened, a day for each case.
  ///
  /// - Parameters:
  ///   - cases: who gave each case, and on which day.
  ///   - today: the week of this day is not over, so it is in no block.
  public init(_ cases: some Sequence<(person: Int, day: CalendarDay)>, today: CalendarDay) {
    let byWeek = Dictionary(grouping: cases) { $0.day.week }
    let current = today.week
    let weeks = byWeek.keys.filter { $0 < current }.sorted()
    var blocks: [Block] = []
    var crowd = Crowd()
    var start: Int?
    for week in weeks {
      start = start ?? week
      for entry in byWeek[week] ?? [] { crowd.add(entry.person) }
      guard crowd.shortfall == nil, let first = start else { continue }
      blocks.append(Block(first: .monday(of: first), last: .sunday(of: week)))
      (crowd, start) = (Crowd(), nil)
    }
    self.blocks = blocks
  }

  /// The latest blocks that together reach back over a number of weeks, at least one if there is any.
  ///
  /// - Parameter weeks: how many weeks before the present one; a block that begins in them counts.
  public func latest(weeks: Int, before today: CalendarDay) -> [Block] {
    let earliest = CalendarDay.monday(of: today.week - max(weeks, 1))
    let recent = blocks.filter { $0.last >= earliest }
    return recent.isEmpty ? Array(blocks.suffix(1)) : recent
  }
}

extension CalendarDay {
  /// The week that the day is in, counted from the one with 1 January 1970, a Thursday.
  var week: Int { Int(((Double(number) + 3) / 7).rounded(.down)) }
  /// The first day of a week.
  static func monday(of week: Int) -> CalendarDay { CalendarDay(number: week * 7 - 3) }
  /// The last day of a week.
  static func sunday(of week: Int) -> CalendarDay { CalendarDay(number: week * 7 + 3) }
}
