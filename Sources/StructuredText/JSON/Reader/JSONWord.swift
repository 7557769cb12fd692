/// A word that stands for a value, in JSON or in another language.
struct JSONWord {
  let value: JSONValue
  /// What is wrong with it; `nil` for JSON's own words.
  let problem: JSONProblem.Kind?

  /// The longest word, so that hostile text is not compared at length.
  private static let longest = 10

  init?(_ token: some Collection<UInt8>) {
    guard token.count <= Self.longest else { return nil }
    switch String(decoding: token, as: UTF8.self) {
    case "null": self.init(.null)
    case "true": self.init(.bool(true))
    case "false": self.init(.bool(false))
    case "None", "NULL", "Null", "nil", "undefined", "NONE", "Nil":
      self.init(.null, .foreignWord(meaning: "null"))
    case "True", "TRUE": self.init(.bool(true), .foreignWord(meaning: "true"))
    case "False", "FALSE": self.init(.bool(false), .foreignWord(meaning: "false"))
    case "NaN", "nan", "-NaN", "+NaN", "NAN": self.init(.null, .notANumber)
    case "Infinity", "-Infinity", "+Infinity", "inf", "-inf", "+inf", "Inf", "-Inf", "+Inf":
      self.init(.null, .infinity)
    default: return nil
    }
  }

  private init(_ value: JSONValue, _ problem: JSONProblem.Kind? = nil) {
    self.value = value
    self.problem = problem
  }
}
