import Foundation
import PolicyPacks

/// Reads when an answer was handed in, as tables write it (ISO 8601).
enum SubmissionMoment {
  /// The moment of `2026-11-20`, `2026-11-20T14:05`, `2026-11-20 14:05:00` or `2026-11-20T14:05:00+01:00`;
  /// without a zone in UTC, without a time the beginning of the day.
  static func read(_ text: String) -> Date? {
    let bytes = Array(text.utf8)
    guard let day = CalendarDay(String(text.prefix(10))) else { return nil }
    let midnight = Date(timeIntervalSince1970: Double(day.number) * 86_400)
    guard bytes.count > 10 else { return midnight }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else { return nil }
    let rest = String(decoding: bytes[11...], as: UTF8.self)
    let zone = rest.firstIndex { "Zz+-".contains($0) } ?? rest.endIndex
    guard let seconds = seconds(rest[..<zone]), let offset = offset(rest[zone...]) else {
      return nil
    }
    return midnight + seconds - offset
  }

  /// `14:05` or `14:05:30.25`.
  private static func seconds(_ text: Substring) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = twoDigits(parts[0]), hours < 24,
      let minutes = twoDigits(parts[1]), minutes < 60
    else { return nil }
    guard parts.count == 3 else { return Double(hours * 3600 + minutes * 60) }
    guard parts[2].utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }),
      let seconds = Double(parts[2]), seconds < 60
    else { return nil }
    return Double(hours * 3600 + minutes * 60) + seconds
  }

  /// `Z`, `+01:00`, or nothing.
  private static func offset(_ text: Substring) -> Double? {
    if text.isEmpty || text.lowercased() == "z" { return 0 }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = twoDigits(parts[0]), hours < 15,
      let minutes = twoDigits(parts[1]), minutes < 60
    else { return nil }
    return Double(hours * 3600 + minutes * 60) * (text.first == "-" ? -1 : 1)
  }

  private static func twoDigits(_ text: Substring) -> Int? {
    text.utf8.count == 2 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}
