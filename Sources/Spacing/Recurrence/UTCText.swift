import Foundation

/// Moments in UTC as RFC 5545 writes them: `20261127T080000Z`.
enum UTCText {
  static func text(_ moment: Date) -> String {
    let day = LocalDay(number: Int((moment.timeIntervalSince1970 / 86_400).rounded(.down)))
    let second = Int(moment.timeIntervalSince1970.rounded(.down)) - day.number * 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(self.day(day))T\(time.joined())Z"
  }

  /// A day alone: `20261127`.
  static func day(_ day: LocalDay) -> String {
    let date = day.date
    return padded(date.year, 4) + padded(date.month, 2) + padded(date.day, 2)
  }

  static func moment(_ text: String) -> Date? {
    let digits = text.utf8.compactMap { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte) - 48 : nil
    }
    guard text.utf8.count == 16, text.hasSuffix("Z"), digits.count == 14,
      text.utf8.dropFirst(8).first == UInt8(ascii: "T")
    else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let (hour, minute, second) = (number(8..<10), number(10..<12), number(12..<14))
    guard hour < 24, minute < 60, second < 60,
      let day = LocalDay(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    else { return nil }
    let seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
    return Date(timeIntervalSince1970: Double(seconds))
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
  }
}
