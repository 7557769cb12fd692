public import Foundation

/// From when until when a key may sign; both ends count.
public struct KeyValidity: Sendable, Hashable, Codable {
  /// The first moment; `nil` for any time before.
  public var from: Date?
  /// The last moment; `nil` for any time after.
  public var until: Date?

  /// A validity; without ends it is for ever.
  public init(from: Date? = nil, until: Date? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether a moment lies inside.
  public func contains(_ moment: Date) -> Bool {
    (from.map { $0 <= moment } ?? true) && (until.map { moment <= $0 } ?? true)
  }
}

/// A moment as OpenSSH writes it: `20261102`, `202611021430` or `20261102143059`, where clocks stand
/// here, or with `Z` or `UTC` behind it in UTC.
///
/// Source: ALLOWED SIGNERS in ssh-keygen(1). A day means its first moment.
enum SignerTimestamp {
  static func date(_ text: String, in zone: TimeZone) -> Date? {
    var (digits, zone) = (text.uppercased(), zone)
    for suffix in ["UTC", "Z"] where digits.hasSuffix(suffix) {
      digits.removeLast(suffix.count)
      zone = .gmt
      break
    }
    guard [8, 12, 14].contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    func number(_ start: Int, _ count: Int) -> Int {
      Int(digits.dropFirst(start).prefix(count)) ?? 0
    }
    var parts = DateComponents()
    (parts.year, parts.month, parts.day) = (number(0, 4), number(4, 2), number(6, 2))
    (parts.hour, parts.minute, parts.second) = (number(8, 2), number(10, 2), number(12, 2))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    // Asked first, as the calendar would make 3 March of 31 February.
    let isWritten =
      (1...12).contains(parts.month ?? 0) && parts.hour ?? 0 < 24
      && parts.minute ?? 0 < 60 && parts.second ?? 0 < 60
    guard isWritten, let date = calendar.date(from: parts),
      calendar.component(.day, from: date) == parts.day
    else { return nil }
    return date
  }
}
