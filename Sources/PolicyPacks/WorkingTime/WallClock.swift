import Foundation

/// Turns what clocks on the wall show into moments, and back, over changes of daylight saving.
struct WallClock {
  let zone: TimeZone

  init(_ timezone: String) { zone = TimeZone(identifier: timezone) ?? .gmt }

  /// Seconds after midnight that the clock shows.
  func secondOfDay(_ moment: Date) -> Double {
    let shown = moment.timeIntervalSince1970 + offset(at: moment.timeIntervalSince1970)
    return shown - (shown / 86_400).rounded(.down) * 86_400
  }

  /// The moment at which the clock shows a time: the first of two; and if none, when the clock has just
  /// jumped over it.
  func moment(at second: Double, on day: CalendarDay) -> Date {
    let shown = Double(day.number) * 86_400 + second
    for piece in pieces(around: day) where shown - piece.offset < piece.end {
      return Date(timeIntervalSince1970: max(piece.start, shown - piece.offset))
    }
    return Date(timeIntervalSince1970: shown - offset(at: shown))
  }

  /// The moments of a day at which the clock shows a time in one of some ranges of minutes.
  func moments(of minutes: [Range<Int>], on day: CalendarDay) -> [Range<Date>] {
    pieces(around: day).flatMap { $0.moments(of: minutes, on: day) }
  }

  /// The moments of a stretch of time at which the clock shows a time that somebody names for its day.
  ///
  /// They come in order, also where a change of clocks goes back over midnight.
  func moments(
    from start: Date, to end: Date, showing minutes: (CalendarDay) -> [Range<Int>]
  ) -> [Range<Date>] {
    let pieces = pieces(from: start.timeIntervalSince1970, to: end.timeIntervalSince1970)
    return pieces.flatMap { piece in
      piece.days.flatMap { piece.moments(of: minutes($0), on: $0) }
    }
  }

  /// A stretch of time in which the clock is not changed.
  private struct Piece {
    var start, end, offset: Double

    /// The days that the clock shows.
    var days: [CalendarDay] {
      let first = Int(((start + offset) / 86_400).rounded(.down))
      let last = Int(((end + offset) / 86_400).rounded(.down))
      return (first...max(first, last)).map { CalendarDay(number: $0) }
    }

    func moments(of minutes: [Range<Int>], on day: CalendarDay) -> [Range<Date>] {
      let midnight = Double(day.number) * 86_400 - offset
      return minutes.compactMap { range in
        let first = max(midnight + Double(range.lowerBound) * 60, start)
        let last = min(midnight + Double(range.upperBound) * 60, end)
        guard first < last else { return nil }
        return Date(timeIntervalSince1970: first)..<Date(timeIntervalSince1970: last)
      }
    }
  }

  /// The stretches that make up a day and some hours around it; no zone is further from Greenwich.
  private func pieces(around day: CalendarDay) -> [Piece] {
    let start = Double(day.number) * 86_400 - 16 * 3_600
    return pieces(from: start, to: start + 56 * 3_600)
  }

  /// The stretches that make up a time; one, but for the few days on which clocks are changed.
  private func pieces(from start: Double, to end: Double) -> [Piece] {
    var pieces = [Piece(start: start, end: end, offset: offset(at: start))]
    guard offset(at: end) != pieces[0].offset else { return pieces }
    for mark in stride(from: start, to: end, by: 4 * 3_600) {
      let next = min(mark + 4 * 3_600, end)
      guard offset(at: next) != offset(at: mark) else { continue }
      let change = change(between: mark, and: next)
      pieces[pieces.count - 1].end = change
      pieces.append(Piece(start: change, end: end, offset: offset(at: next)))
    }
    return pieces.filter { $0.start < $0.end }
  }

  /// The second from which the clock is changed.
  private func change(between start: Double, and end: Double) -> Double {
    var (low, high) = (start, end)
    let before = offset(at: start)
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if offset(at: middle) == before { low = middle } else { high = middle }
    }
    return high
  }

  private func offset(at second: Double) -> Double {
    Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: second)))
  }
}
