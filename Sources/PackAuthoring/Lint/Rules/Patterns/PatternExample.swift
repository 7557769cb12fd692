/// A detector whose pattern is what documentation is about.
enum PatternExample {
  static func pack(_ pattern: String, _ keys: String = "") -> ExamplePack {
    ExamplePack([
      "":
        "detectors:\n  customer-number: {class: customer, redactAs: CUSTOMER, \(keys)pattern: '\(pattern)'}\n"
    ])
  }
}
