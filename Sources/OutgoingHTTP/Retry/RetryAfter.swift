public import Foundation

/// The header in which a server says when to come back: RFC 9110 section 10.2.3.
public enum RetryAfter {
  /// How long to wait; `nil` if the value says nothing that can be understood.
  ///
  /// - Parameters:
  ///   - value: seconds, or a date in one of the three forms of RFC 9110 section 5.6.7.
  ///   - now: what a date is compared with.
  public static func wait(_ value: String, now: Date) -> Duration? {
    let value = value.trimmingCharacters(in: .whitespaces)
    if !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return .seconds(min(Int(value) ?? longest, longest))
    }
    for format in formats {
      guard let date = formatter(format).date(from: value) else { continue }
      let seconds = min(max(0, date.timeIntervalSince(now)), Double(longest))
      return .milliseconds(Int((seconds * 1000).rounded(.up)))
    }
    return nil
  }

  /// A day: nobody waits longer, and larger numbers would only overflow.
  private static let longest = 86_400

  private static let formats = [
    "EEE, dd MMM yyyy HH:mm:ss zzz", "EEEE, dd-MMM-yy HH:mm:ss zzz", "EEE MMM d HH:mm:ss yyyy",
  ]

  private static func formatter(_ format: String) -> DateFormatter {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "GMT")
    formatter.dateFormat = format
    return formatter
  }
}
