import Detection

extension Detector {
  /// A detector of one pattern, with whatever else a test needs.
  static func pattern(
    _ source: String, id: RuleID = "rule", class dataClass: DataClass = "personal.test",
    redactAs: String = "VALUE", with change: (inout Detector) -> Void = { _ in }
  ) -> Detector {
    var detector = Detector(
      id: id, dataClass: dataClass, method: .patterns([source], caseless: false),
      redactAs: redactAs)
    change(&detector)
    return detector
  }

  /// A detector of phrases.
  static func words(_ words: [String], id: RuleID = "words") -> Detector {
    Detector(id: id, dataClass: "company.marking", method: .words(words), redactAs: "MARKING")
  }

  /// Groups of digits that may be a card; any number of spaces between them.
  static let card = Detector.pattern(
    #"\b\d(?:[ -]?\d){11,18}\b"#, id: "card", class: "financial.payment-card", redactAs: "CARD"
  ) { $0.validators = [ValueCheck(.paymentCard)] }

  /// E-mail addresses, simply.
  static let email = Detector.pattern(
    #"\b[a-z.]+@[a-z]+\.example\b"#, id: "email", class: "personal.contact", redactAs: "EMAIL")

  /// Passwords after a keyword.
  static let password = Detector.pattern(
    #"password: (?<value>\S+)"#, id: "password", class: "credentials.password",
    redactAs: "PASSWORD")
}

/// A finding as a test reads it.
struct Found: Hashable, CustomStringConvertible {
  var rule: String
  var value: String
  var description: String { "\(rule): \(value)" }

  init(_ rule: String, _ value: String) {
    self.rule = rule
    self.value = value
  }
}

extension [Detector] {
  /// What these find in a text.
  func findings(in text: String) throws -> [Finding] {
    try DetectorSet(self).detect(in: [UInt8](text.utf8)).findings
  }

  /// What these find in a text, as rule and value.
  func found(in text: String) throws -> [Found] {
    let bytes = [UInt8](text.utf8)
    return try DetectorSet(self).detect(in: bytes).findings.map {
      Found($0.rule.description, String(decoding: bytes[$0.range], as: UTF8.self))
    }
  }
}
