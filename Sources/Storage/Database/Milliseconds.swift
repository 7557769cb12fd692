import Foundation

extension Date {
  /// Milliseconds since 1970, within the years that can be written with four digits.
  var milliseconds: Int {
    let seconds = timeIntervalSince1970
    guard seconds > -62_135_596_800 else { return -62_135_596_800_000 }
    guard seconds < 253_402_300_799 else { return 253_402_300_799_000 }
    return Int((seconds * 1000).rounded())
  }

  init(milliseconds: Int) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }

  /// The same moment, as it comes back from storage.
  var inMilliseconds: Date { Date(milliseconds: milliseconds) }
}
