/// A pack with tests.
enum TestExample {
  static func pack(_ tests: String) -> ExamplePack {
    ExamplePack([
      "": """
      pack: {format: 1, id: team, version: 1.0.0}
      detectors: {customer-number: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}}
      tools: {team-chat: {title: Team chat, boundary: tenant, accepts: {internal: allow, customer: block}}}
      tests:
      \(tests)
      """
    ])
  }

  static let good = pack(
    """
      - {name: a customer number is blocked, draft: Call «KD-104233», tool: team-chat, expect: {verdict: block, rules: [customer-number]}}
    """)
}
