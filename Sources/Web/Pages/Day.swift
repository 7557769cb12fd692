import Foundation

/// Days and moments as pages show them: in digits, the same in every language.
enum Day {
  /// Such as `2026-11-26`.
  static func text(_ moment: Date) -> String { String(moment.formatted(.iso8601).prefix(10)) }

  /// Such as `2026-11-26 09:30 UTC`.
  static func minute(_ moment: Date) -> String {
    let text = moment.formatted(.iso8601)
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
  }
}
