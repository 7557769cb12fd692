public import PolicyPacks

/// That somebody agreed to being measured, or no longer does.
///
/// It does not say who: beside a pseudonym, the consent that stands under the person's real name
/// would give the pseudonym away.
public struct ConsentChanged: Sendable, Hashable, Codable {
  /// Whether checks may be recorded from now on.
  public var isOn: Bool
  /// The day, in UTC.
  public var day: CalendarDay

  /// A change of consent.
  public init(isOn: Bool, day: CalendarDay) {
    self.isOn = isOn
    self.day = day
  }
}
