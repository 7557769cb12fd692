public import Foundation

/// Something that a calendar shows.
public struct CalendarEvent: Sendable, Hashable {
  /// When it is.
  public enum Time: Sendable, Hashable {
    /// At a moment, for so many minutes.
    case at(Date, minutes: Int)
    /// On the day of a moment in a time zone, all day.
    case day(of: Date, in: TimeZone)
  }

  /// Stands for it for ever: a calendar that reads the feed again changes the event that it has.
  ///
  /// What is no letter, digit or one of `-.@` becomes a hyphen.
  public let uid: String
  /// When it is.
  public let time: Time
  /// What it is.
  public let title: String
  /// More about it.
  public let details: String?
  /// Whether the calendar reminds of it a day before.
  public let remindsADayBefore: Bool

  /// An event.
  public init(
    uid: String, _ time: Time, title: String, details: String? = nil,
    remindsADayBefore: Bool = false
  ) {
    self.uid = String(
      uid.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-.@".contains($0)) ? $0 : "-" })
    self.time = time
    self.title = title
    self.details = details
    self.remindsADayBefore = remindsADayBefore
  }
}
