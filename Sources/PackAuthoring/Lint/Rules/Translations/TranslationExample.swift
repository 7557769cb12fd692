/// A pack in two languages.
enum TranslationExample {
  static func pack(
    languages: String = "[en, de]", language: String = "de",
    short: String = "Das sieht nach einer Kundennummer aus",
    fix: String = "'Durch {placeholder} ersetzen.'", key: String = "customer-number"
  ) -> ExamplePack {
    ExamplePack([
      "pack.yaml": """
      pack: {format: 1, id: team, version: 1.0.0, languages: \(languages)}
      """,
      "rules.yaml": """
      detectors:
        customer-number:
          title: Customer number
          class: customer
          pattern: '\\bKD-\\d{6}\\b'
          redactAs: CUSTOMER
          message:
            short: This looks like a customer number
            why: It leads to one customer.
            fix: 'Use {placeholder} instead.'
      """,
      "translations.yaml": """
      translations:
        \(language):
          \(key):
            title: Kundennummer
            short: \(short)
            why: Sie führt zu einem Kunden.
            fix: \(fix)
      """,
    ])
  }
}
