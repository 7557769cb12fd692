import Diagnostics

/// Classes, combinations, detectors and their examples.
extension LoadingCodes {
  static let classes: [PackCode] = [
    PackCode(
      "unknown-class-root", .error, .classes,
      what: "A class does not begin with one of the fixed roots.",
      why:
        "Roots are the same in every pack, so that tools can speak of data that a detector is yet to find.",
      bad: "classes: {⟦clients.number⟧: confidential}",
      good: "classes: {customer.number: confidential}"),
    PackCode(
      "unknown-class-or-level", .error, .tools,
      what: "A cell names neither a class nor a level.",
      why:
        "The cell would never be asked, and what it was meant for would be blocked. Classes begin with a fixed root.",
      bad:
        "tools: {team-chat: {title: Team chat, boundary: tenant, accepts: {⟦confidental⟧: warn}}}",
      good:
        "tools: {team-chat: {title: Team chat, boundary: tenant, accepts: {confidential: warn}}}"),
    PackCode(
      "wrong-condition", .error, .classes,
      what: "A combination says neither what comes together nor how much of it.",
      why: "It needs either `all` with several classes, or a `class` with `atLeast`.",
      bad:
        "combinations: {⟦many-contacts⟧: {class: personal, all: [personal, health], level: restricted}}",
      good: "combinations: {contact-and-health: {all: [personal, health], level: restricted}}"),
  ]

  private static func detector(_ keys: String) -> ExamplePack {
    ExamplePack([
      "": "detectors:\n  customer-number: {class: customer, redactAs: CUSTOMER, \(keys)}\n"
    ])
  }

  /// The beginning of a dataset of one entry and a key that nobody has, and a table of nothing.
  private static let strangeDataset =
    "DRYRUNDS" + number32(1) + number32(1) + "no key!!" + number32(1) + number32(0) + number32(1)
    + number32(0) + number32(1) + number32(0) + String(repeating: "?", count: 32)
    + String(repeating: "\0", count: 16)

  private static func number32(_ number: UInt8) -> String {
    String(Unicode.Scalar(number)) + "\0\0\0"
  }

  static let detectors: [PackCode] = [
    PackCode(
      "no-method", .error, .detectors,
      what:
        "A detector has none of 'pattern', 'words', 'table', 'dataset' and 'plugin', or several of them.",
      why: "There is nothing to look for, or two things. Two ways to find data are two detectors.",
      bad: "detectors: {⟦customer-number⟧: {class: customer, redactAs: CUSTOMER}}",
      good: detector("pattern: '\\bKD-\\d{6}\\b'")),
    PackCode(
      "key-beside-plugin", .error, .detectors,
      what: "A detector of a plugin has a key that is about patterns.",
      why:
        "The plugin says what it finds and how sure it is, so the key would do nothing and look as if it did.",
      bad: detector("plugin: customer-names, validator: ⟦luhn⟧"),
      good: detector("plugin: customer-names")),
    PackCode(
      "missing-dataset", .error, .detectors,
      what: "A detector names a dataset, and the pack has no such file.",
      why:
        "There is nothing to look for. `dryrun pack dataset` makes the file out of a column of a CSV file.",
      bad: detector("dataset: ⟦customers⟧"),
      good: detector("words: [Ada Miller, Blue Whale Ltd]")),
    PackCode(
      "bad-dataset", .error, .detectors,
      what: "The file of a dataset is damaged, or of another version of dryrun.",
      why: "What cannot be read finds nothing. Make the file again: `dryrun pack dataset`.",
      bad: detector("dataset: ⟦customers⟧")
        .holding("something else", in: "datasets/customers.dataset"),
      good: detector("words: [Ada Miller, Blue Whale Ltd]")),
    PackCode(
      "dataset-not-open", .warning, .detectors,
      what: "The examples of a detector could not be run, as the key of its dataset is not here.",
      why: """
        Authors need not hold the key. Where it is not, the rule counts as one that could not be evaluated, as \
        `onDetectorError` says. The note names the file that is wanted.
        """,
      bad: ExamplePack([
        "": """
        detectors:
          ⟦customer-number⟧: {class: customer, redactAs: CUSTOMER, dataset: customers}

        """
      ]).holding(strangeDataset, in: "datasets/customers.dataset"),
      good: detector("words: [Ada Miller, Blue Whale Ltd]")),
    PackCode(
      "key-beside-dataset", .error, .detectors,
      what: "A detector of a dataset has a key that says how a pattern is tried.",
      why:
        "Entries are found in any case, and without keywords, so the key would do nothing and look as if it did.",
      bad: detector("dataset: customers, caseless: ⟦true⟧"),
      good: detector("words: [Ada Miller, Blue Whale Ltd]")),
    PackCode(
      "empty-words", .error, .detectors,
      what: "A phrase or a word for the context is empty.",
      why: "An empty phrase stands everywhere.",
      bad: detector("words: ⟦⟧[Blue Whale, '']"),
      good: detector("words: [Blue Whale]")),
    PackCode(
      "never-of-data", .error, .detectors,
      what: "'never' stands at a detector of other data than credentials.",
      why: """
        Placeholders of credentials do not count; published values of other kinds are still findings, marked as \
        samples. Put them under `samples`.
        """,
      bad: detector("pattern: '\\bKD-\\d{6}\\b', never: ⟦KD-000000⟧"),
      good: detector("pattern: '\\bKD-\\d{6}\\b', samples: KD-000000")),
    PackCode(
      "bad-example", .error, .detectors,
      what: "An example that should match marks nothing, or its marks do not pair up.",
      why:
        "Every finding is marked «so», so that a match of too much or too little shows. A real « is written `\\«`.",
      bad: detector("pattern: '\\bKD-\\d{6}\\b', examples: {match: [⟦Call KD-104233⟧]}"),
      good: detector("pattern: '\\bKD-\\d{6}\\b', examples: {match: [Call «KD-104233»]}")),
    PackCode(
      "example-failed", .error, .detectors,
      what: "A detector does not do what one of its examples says.",
      why:
        "Either the pattern or the example is wrong. The notes say what was found and what became of it.",
      bad: detector("pattern: '\\bKD-\\d{6}\\b', examples: {match: [⟦Call «KD-1042»⟧]}"),
      good: detector("pattern: '\\bKD-\\d{6}\\b', examples: {match: [Call «KD-104233»]}")),
    PackCode(
      "unknown-detector", .error, .detectors,
      what: "Words or a confidence are added to a detector that no parent has.",
      why:
        "An entry without `class` and `pattern` adds to a parent's detector. A new one needs both.",
      bad: "detectors: {⟦customer-number⟧: {title: Customer number, confidence: high}}",
      good: detector("title: Customer number, pattern: '\\bKD-\\d{6}\\b', confidence: high")),
    PackCode(
      "unknown-validator", .error, .detectors,
      what: "A validator is named that there is none of.",
      why: "The detector would take any number. The names stand in `policies/README.md`.",
      bad: detector("pattern: '\\bKD-\\d{6}\\b', validator: ⟦luhm⟧"),
      good: detector("pattern: '\\bKD-\\d{6}\\b', validator: luhn")),
    PackCode(
      "unknown-named-group", .error, .detectors,
      what: "A validator looks at a group that the pattern does not have.",
      why: "There would be nothing to validate. Groups are written `(?<name>…)`.",
      bad: detector("pattern: '\\bKD-(?<number>\\d{6})\\b', validator: {luhn: ⟦num⟧}"),
      good: detector("pattern: '\\bKD-(?<number>\\d{6})\\b', validator: {luhn: number}")),
  ]

  static let patterns: [PackCode] = [
    PackCode(
      "pattern-syntax", .error, .patterns,
      what: "A pattern does not compile.",
      why:
        "Nothing would be found. The mark stands at the place inside the pattern that PCRE2 names.",
      bad: detector("pattern: '\\b(KD-\\d{6}\\b⟦⟧'"),
      good: detector("pattern: '\\b(KD)-\\d{6}\\b'")),
    PackCode(
      "pattern-matches-empty", .error, .patterns,
      what: "A pattern matches the empty text.",
      why:
        "It would match between any two characters. Something in it must be there: `+` instead of `*`.",
      bad: detector("pattern: ⟦'\\d*'⟧"),
      good: detector("pattern: '\\b\\d+\\b'")),
    PackCode(
      "pattern-escape", .error, .patterns,
      what: "A pattern in double quotes holds a backspace.",
      why:
        "In double quotes YAML reads `\\b` as one. In 'single quotes' a backslash is a backslash.",
      bad: ExamplePack([
        "": """
        detectors:
          customer-number: {class: customer, redactAs: CUSTOMER, pattern: ⟦"⟧\\bKD-[0-9]{6}"}
        """
      ]),
      good: ExamplePack([
        "": """
        detectors:
          customer-number: {class: customer, redactAs: CUSTOMER, pattern: '\\bKD-[0-9]{6}'}
        """
      ])),
    PackCode(
      "unknown-placeholder", .error, .wording,
      what: "A text holds a name in braces that is never filled in.",
      why: "People would read the braces. The note lists the names that may stand there.",
      bad: detector("pattern: '\\bKD-\\d{6}\\b', message: {fix: ⟦'Use {place} instead.'⟧}"),
      good: detector("pattern: '\\bKD-\\d{6}\\b', message: {fix: 'Use {placeholder} instead.'}")),
  ]

  static let tools: [PackCode] = [
    PackCode(
      "unknown-boundary", .error, .tools,
      what: "A key of 'boundaries' is no boundary.",
      why:
        "Whatever it asks for would bind nobody. There are `device`, `tenant`, `processor` and `public`.",
      bad: "boundaries: {⟦tennant⟧: {restricted: block}}",
      good: "boundaries: {tenant: {restricted: block}}"),
    PackCode(
      "workflow-without-approval", .error, .tools,
      what: "A cell names a workflow and another verdict than 'approval'.",
      why: "Nobody asks for an approval of what is blocked, or allowed, anyway.",
      bad: """
        pack: {format: 1, id: team, version: 1.0.0, groups: [data-stewards]}
        approvals: {data-steward: {group: data-stewards}}
        tools:
          team-chat:
            title: Team chat
            boundary: tenant
            accepts: {confidential: ⟦⟧{verdict: block, workflow: data-steward}}
        """,
      good: """
        pack: {format: 1, id: team, version: 1.0.0, groups: [data-stewards]}
        approvals: {data-steward: {group: data-stewards}}
        tools:
          team-chat:
            title: Team chat
            boundary: tenant
            accepts: {confidential: {verdict: approval, workflow: data-steward}}
        """),
  ]
}
