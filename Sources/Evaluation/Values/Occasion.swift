package import Foundation
import PolicyPacks

/// Who asks, and when.
///
/// Made once for many texts: time zones are read from disk.
package struct Occasion: Sendable {
  /// Who asks.
  package let requester: Requester
  /// When.
  package let moment: Date
  /// The day of that moment by the pack's clocks.
  let day: CalendarDay
}

extension Engine {
  /// Somebody who asks at a moment.
  package func occasion(for requester: Requester = Requester(), at moment: Date) -> Occasion {
    // The day decides about exceptions and nothing else.
    let day = pack.exceptions.isEmpty ? CalendarDay(moment, in: .gmt) : pack.day(of: moment)
    return Occasion(requester: requester, moment: moment, day: day)
  }
}
