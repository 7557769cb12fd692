import Foundation

extension Date {
  /// Milliseconds since 1970, within the years that can be written with four digits.
  var milliseconds: Int64 {
    let seconds = timeIntervalSince1970
    guard seconds > 0 else { return 0 }
    return seconds < 253_402_300_799 ? Int64((seconds * 1000).rounded()) : 253_402_300_799_000
  }

  /// The same moment in whole milliseconds.
  var inMilliseconds: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
