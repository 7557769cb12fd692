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
    let midnight = Double(day.number) * 86_400
    let pieces = pieces(around: day)
    let ranges = minutes.flatMap { range in
      pieces.compactMap { piece -> Range<Date>? in
        let start = max(midnight + Double(range.lowerBound) * 60 - piece.offset, piece.start)
        let end = min(midnight + Double(range.upperBound) * 60 - piece.offset, piece.end)
        guard start < end else { return nil }
        return Date(timeIntervalSince1970: start)..<Date(timeIntervalSince1970: end)
      }
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// A stretch of time in which the clock is not changed.
  private struct Piece {
    var start, end, offset: Double
  }

  /// The stretches that make up a day; one, but for the few days on which clocks are changed.
  private func pieces(around day: CalendarDay) -> [Piece] {
    // No zone is further from Greenwich than this.
    let start = Double(day.number) * 86_400 - 16 * 3_600
    let end = start + 56 * 3_600
    var pieces = [Piece(start: start, end: end, offset: offset(at: start))]
    guard offset(at: end) != pieces[0].offset else { return pieces }
    for mark in stride(from: start, to: end, by: 4 * 3_600) {
      let next = min(mark + 4 * 3_600, end)
      guard offset(at: next) != offset(at: mark) else { continue }
      let change = change(between: mark, and: next)
      pieces[pieces.count - 1].end = change
      pieces.append(Piece(start: change, end: end, offset: offset(at: next)))
    }
    return pieces
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
