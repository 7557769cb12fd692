public import Detection
import Foundation

extension Identifier where Kind == AttemptKind {
  /// A new name, drawn at random.
  public static func drawn() -> Self {
    Self(UUID().uuidString.replacing("-", with: "").lowercased())
  }
}

extension Identifier where Kind == PlanKind {
  /// A new name, drawn at random, that is quickly typed.
  public static func drawn() -> Self {
    // No vowels, so no words; no letters that look like digits.
    let letters = Array("bcdfghjkmnpqrstvwxz23456789")
    var random = SystemRandomNumberGenerator()
    let name = (0..<8).map { _ in letters.randomElement(using: &random).map(String.init) ?? "" }
    return Self(name.joined())
  }
}
