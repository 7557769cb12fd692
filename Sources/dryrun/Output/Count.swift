extension Int {
  /// The number with a noun, in the plural where it belongs.
  func of(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
