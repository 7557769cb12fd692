import Detection

/// What the pack of the type tests leaves out, so that both together use every key that there is.
enum EveryKey {
  static let text = """
    pack: {format: 1, id: more, version: 1.0.0, authors: [anna@example.org],
      hours: {mon-fri: ['09:00-12:00', '13:00-17:00'], sat: '09:00-12:00'}, holidays: [2026-12-25],
      gates: {coverage: 90, detectors: 100, cells: 80, formats: 70, workflows: 60, exceptions: 50}}
    detectors:
      checked: {class: customer, pattern: '(?<n>[0-9]+)', redactAs: N, validator: [\(validators),
        {weighted-sum: {on: n, weights: [3, 1], modulus: 1000, remainder: 1}}]}
      asked: {class: company, plugin: {use: names, configuration: {names: [Heron], n: 1, deep: {a: true}}}, redactAs: NAME}
      held: {class: customer, dataset: customers, redactAs: CUSTOMER}
      listed: {class: company, words: [Project Heron], redactAs: PROJECT, raisedBy: {words: secret}}
    boundaries: {public: {restricted: block}}
    tools: {chat: {boundary: public, accepts: {health: {verdict: approval, workflow: one}}}}
    drafts: {asks: {anyOf: [x, y], message: {short: s, why: w, fix: f}}}
    formats:
      any: {json: true, rules: {schema: block}, checks: [{id: a1, at: /x, minWords: 2},
        {id: a2, column: n, never: x}, {id: a3, readingLevel: {formula: lix, min: 1.5}},
        {id: a4, citations: {column: n}}, {id: a5, citations: {at: /x}},
        {id: a6, placeholders: never}],
        examples: {pass: ['{}', {text: '[]', source: s, because: b}], fail: [{text: x, source: s, fails: json}]}}
      rows: {csv: {columns: [a, {name: b, pattern: x, oneOf: [x]}], formulas: allow}}
    approvals:
      one: {title: T, role: manager-of-requester, needs: 1, within: 1 hour, separation: {requester: true},
        requires: reason, grant: {for: 1 day, uses: 3}, escalate: [{after: 1 day, reject: true}], connector: c}
      two: {group: g}
      three: {person: anna@example.org}
      four: {anyOf: [{group: g}, {person: anna@example.org}, {role: manager-of-requester}], needs: 2}
      five: {stages: [{person: a}, {role: manager-of-requester},
        {name: N, anyOf: [{group: g}, {person: b}, {role: manager-of-requester}]}],
        separation: {twice: true, packAuthor: false}}
    exceptions: [{id: e, rules: listed, verdict: warn, reason: r, owner: o, approvedBy: a,
      from: 2026-11-02, until: 2026-11-03}]
    tests: [{todo: t, draft: '«x»', at: '2026-11-02 14:30', expect: {exception: none}}]
    history: [{version: 1.0.0, from: 2026-11-02, changes: [first]}, {version: 0.9.0, from: 2026-11-01, changes: c}]
    """

  private static let validators = Validator.named.keys.sorted().map { "{\($0): n}" }
    .joined(separator: ", ")
}
