import Diagnostics

/// What the loader refuses in a file and a JSON Schema cannot say.
struct NotInSchema: Sendable {
  /// The loader's code.
  var code: String
  /// A part of its message, where the code alone says too little.
  var part = ""
  /// Whether the same is said of things that a schema does refuse; then a changed file is not excused
  /// by it.
  var isShared = false
  /// A file that the loader refuses for it, and a schema does not.
  var file: String

  func explains(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.id.description == code && diagnostic.message.contains(part)
  }

  static let all: [NotInSchema] = [
    // The syntax of patterns, and what else is in texts.
    .init(code: "pattern-syntax", file: "drafts: {d: {anyOf: '(', message: {}}}"),
    .init(code: "pattern-matches-empty", file: "drafts: {d: {anyOf: 'x*', message: {}}}"),
    .init(code: "pattern-escape", file: #"drafts: {d: {anyOf: "\bx", message: {}}}"#),
    .init(code: "bad-example", file: "tests: [{name: n, draft: 'a « b', expect: {verdict: warn}}]"),
    // Words that a text elsewhere in the file allows.
    .init(
      code: "never-of-data",
      file: "detectors: {d: {class: company, words: x, redactAs: D, never: x}}"),
    .init(
      code: "unknown-named-group",
      file: "detectors: {d: {class: company, pattern: x, redactAs: D, validator: {luhn: n}}}"),
    .init(code: "unknown-rule", file: "formats: {f: {json: true, rules: {columns: warn}}}"),
    .init(
      code: "unknown-value", part: "unknown fails",
      file: "formats: {f: {json: true, examples: {fail: [{text: x, fails: columns}]}}}"),
    // Files beside this one.
    .init(
      code: "missing-dataset",
      file: "detectors: {d: {class: company, dataset: others, redactAs: D}}"),
    .init(code: "unknown-file", file: "formats: {f: {json: other.schema.json}}"),
    .init(code: "bad-schema", file: #"formats: {f: {json: '{"type": 7}'}}"#),
    // Names that stand twice in different forms.
    .init(
      code: "duplicate-name", part: "there is a check",
      file: "formats: {f: {checks: [{id: c, must: x}, {id: c, must: y}]}}"),
    .init(
      code: "duplicate-name", part: "stands here twice",
      file: "approvals: {w: {anyOf: [{group: g}, {group: g}]}}"),
    .init(
      code: "duplicate-name", part: "stand here twice",
      file: "pack: {format: 1, id: p, version: 1, hours: {mon-fri: 09:00-17:00, tue: 09:00-10:00}}"),
    // Numbers that are compared with others.
    .init(code: "needs-too-many", file: "approvals: {w: {person: p, needs: 2}}"),
    .init(
      code: "wrong-value", part: "'minWords' is more",
      file: "formats: {f: {checks: [{id: c, minWords: 2, maxWords: 1}]}}"),
    .init(
      code: "wrong-value", part: "a weighted sum needs", isShared: true,
      file: "detectors: {d: {class: company, pattern: x, redactAs: D, "
        + "validator: {weighted-sum: {weights: [1, 2], modulus: 7, remainder: 7}}}}"),
    .init(
      code: "wrong-value", part: "'all' names two classes", isShared: true,
      file: "combinations: {c: {all: [health, health], level: restricted}}"),
    // Time.
    .init(
      code: "wrong-value", part: "unknown time zone",
      file: "pack: {format: 1, id: p, version: 1, timezone: Berlin}"),
    .init(
      code: "wrong-value", part: "must be a day", isShared: true,
      file: "pack: {format: 1, id: p, version: 1, holidays: [2026-02-30]}"),
    .init(
      code: "wrong-value", part: "must be a moment", isShared: true,
      file: "tests: [{name: n, draft: x, at: 2026-02-30, expect: {verdict: warn}}]"),
    .init(
      code: "wrong-value", part: "are no hours", isShared: true,
      file: "pack: {format: 1, id: p, version: 1, hours: {mon: 17:00-09:00}}"),
    .init(
      code: "wrong-value", part: "overlaps other hours",
      file: "pack: {format: 1, id: p, version: 1, hours: {mon: [09:00-17:00, 10:00-11:00]}}"),
    .init(
      code: "wrong-value", part: "must be a span of time", isShared: true,
      file: "approvals: {w: {group: g, within: 367 days}}"),
    // People and periods.
    .init(code: "exception-period", file: exception("from: 2026-11-02, until: 2026-11-01")),
    .init(
      code: "self-approved",
      file: exception("from: 2026-11-02, until: 2026-11-03").replacing(
        "approvedBy: a", with: "approvedBy: o")),
    .init(
      code: "bad-name", part: "of the roster", isShared: true,
      file: "approvals: {w: {person: \(String(repeating: "é", count: 101))}}"),
    // How a value is written, which an editor's parser does not hand on.
    .init(
      code: "wrong-type", part: "must be true or false", isShared: true,
      file: "tools: {t: {training: True}}"),
    .init(
      code: "wrong-type", part: "must be a whole number", isShared: true,
      file: "tools: {t: {retentionDays: 0x1F}}"),
  ]

  private static func exception(_ period: String) -> String {
    "exceptions: [{id: e, rules: r, verdict: warn, reason: r, owner: o, approvedBy: a, \(period)}]"
  }
}
