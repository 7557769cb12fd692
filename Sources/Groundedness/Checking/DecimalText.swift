/// A number as text, with two decimals at most.
enum DecimalText {
  static func of(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard abs(hundredths) < 9e15 else { return String(value) }
    let whole = Int(hundredths)
    let (units, rest) = (abs(whole) / 100, abs(whole) % 100)
    let sign = whole < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(units)" }
    return "\(sign)\(units).\(rest < 10 ? "0" : "")\(rest)"
  }
}
