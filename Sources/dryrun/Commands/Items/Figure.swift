import Foundation
import Measurement

/// Figures as they stand in tables and sentences.
enum Figure {
  /// `64 %`.
  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// Two digits behind the point and none before it: `.31`, `−.07`, `1.00`.
  static func share(_ value: Double) -> String {
    let text = String(format: "%.2f", abs(value))
    let short = text.hasPrefix("0") ? String(text.dropFirst()) : text
    return value < 0 && text != "0.00" ? "−" + short : short
  }

  /// One digit behind the point: `−1.4`.
  static func one(_ value: Double) -> String {
    let text = String(format: "%.1f", abs(value))
    return value < 0 && text != "0.0" ? "−" + text : text
  }

  /// A correlation with its interval: `.31 (.18 to .43)`; a dash where there is none.
  static func interval(_ correlation: Correlation?) -> String {
    guard let correlation else { return "–" }
    guard let interval = correlation.interval else { return share(correlation.value) }
    return "\(share(correlation.value)) (\(share(interval.lowerBound)) "
      + "to \(share(interval.upperBound)))"
  }

  /// A p-value: `< .001`, else three digits.
  static func small(_ value: Double) -> String {
    value < 0.001 ? "< .001" : String(String(format: "%.3f", value).dropFirst())
  }
}
