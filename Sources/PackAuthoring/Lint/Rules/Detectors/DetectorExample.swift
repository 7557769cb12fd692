/// The detector that documentation speaks of, with what an example adds to it or takes away.
enum DetectorExample {
  /// A whole detector: customer numbers, with words and examples.
  static func pack(
    _ pattern: String = "pattern: '\\bKD-\\d{6}\\b'",
    message: String =
      "{short: This looks like a customer number, why: It leads to one customer., fix: 'Use {placeholder} instead.'}",
    match: String = "['Call «KD-104233» back', 'for «KD-000001»']",
    noMatch: String =
      "[{text: KD-12, because: it is too short}, {text: AKD-104233, because: it is part of another code}]"
  ) -> ExamplePack {
    ExamplePack([
      "": """
      detectors:
        customer-number:
          title: Customer number
          class: customer
          \(pattern)
          redactAs: CUSTOMER
          message: \(message)
          examples:
            match: \(match)
            noMatch: \(noMatch)
      """
    ])
  }
}
