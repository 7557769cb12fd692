import Foundation
import Measurement

/// The draft that a person works on for a tool.
struct DraftWindow: Sendable, Hashable {
  /// A later check belongs to another draft.
  static let pause: TimeInterval = 30 * 60
  /// What ties checks together is dropped after this.
  static let lifetime: TimeInterval = 24 * 60 * 60

  var draft = DraftID()
  var started: Date
  var latest: Date
  /// How many checks it had.
  var checks: Int

  /// A draft that begins with a check.
  init(at moment: Date) {
    started = moment
    latest = moment
    checks = 1
  }

  init(draft: DraftID, started: Date, latest: Date, checks: Int) {
    self.draft = draft
    self.started = started
    self.latest = latest
    self.checks = checks
  }

  /// Whether a check belongs to it; a clock that was put back does not end a draft.
  func includes(_ moment: Date) -> Bool {
    abs(moment.timeIntervalSince(latest)) <= DraftWindow.pause
      && moment.timeIntervalSince(started) < DraftWindow.lifetime
  }
}

extension DraftWindow? {
  /// The draft that a check belongs to: this one, or a new one.
  func continued(at moment: Date) -> DraftWindow {
    guard var window = self, window.includes(moment) else { return DraftWindow(at: moment) }
    window.latest = moment
    window.checks += 1
    return window
  }
}
