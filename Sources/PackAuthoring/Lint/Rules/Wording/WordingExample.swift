/// A detector whose words are what documentation is about.
enum WordingExample {
  static func pack(
    short: String = "This looks like a customer number", why: String = "It leads to one customer.",
    fix: String = "'Use {placeholder} instead.'", title: String = "Customer number"
  ) -> ExamplePack {
    ExamplePack([
      "": """
      detectors:
        customer-number:
          title: \(title)
          class: customer
          pattern: '\\bKD-\\d{6}\\b'
          redactAs: CUSTOMER
          message:
            short: \(short)
            why: \(why)
            fix: \(fix)
      """
    ])
  }
}
