import Diagnostics

/// Required output formats, their checks and their examples.
extension LoadingCodes {
  static let formats: [PackCode] = [
    PackCode(
      "two-forms", .error, .formats,
      what: "One thing is said in two forms that exclude each other.",
      why:
        "A format has one shape, a check asks for one thing, a workflow names approvers in one place.",
      bad: "formats: {⟦memo⟧: {title: Memo, json: true, markdown: {sections: [Decision]}}}",
      good: "formats: {memo: {title: Memo, markdown: {sections: [Decision]}}}"),
    PackCode(
      "empty-check", .error, .formats,
      what: "A check asks for nothing.",
      why: "It could not fail. The note lists what a check can ask for.",
      bad: "formats: {memo: {title: Memo, checks: [⟦⟧{id: memo-length, verdict: warn}]}}",
      good:
        "formats: {memo: {title: Memo, checks: [{id: memo-length, verdict: warn, maxWords: 900}]}}"),
    PackCode(
      "unknown-file", .error, .formats,
      what: "The file of a JSON Schema is not there.",
      why: "It stands beside the file that names it and ends in `.schema.json`.",
      bad: "formats: {claim: {title: Claim, json: ⟦claim.schema.json⟧}}",
      good: ExamplePack([
        "rules.yaml": "formats: {claim: {title: Claim, json: claim.schema.json}}\n",
        "claim.schema.json": #"{"type": "object", "required": ["summary"]}"#,
      ])),
    PackCode(
      "bad-schema", .error, .formats,
      what: "A JSON Schema is not one.",
      why: "Outputs could not be compared with it. The draft is 2020-12.",
      bad: ExamplePack([
        "rules.yaml": "formats: {claim: {title: Claim, json: claim.schema.json}}\n",
        "claim.schema.json": #"{"type": ⟦"objekt"⟧}"#,
      ]),
      good: ExamplePack([
        "rules.yaml": "formats: {claim: {title: Claim, json: claim.schema.json}}\n",
        "claim.schema.json": #"{"type": "object"}"#,
      ])),
    PackCode(
      "format-example", .error, .formats,
      what: "A format does not say to one of its examples what the example says.",
      why:
        "Either the format or the example is wrong. `fails` names every rule that is broken, and no other.",
      bad: """
        formats:
          note:
            title: Note
            checks: [{id: note-length, maxWords: 4}]
            examples: {pass: [⟦A burst pipe in May⟧]}
        """,
      good: """
        formats:
          note:
            title: Note
            checks: [{id: note-length, maxWords: 4}]
            examples: {pass: [A burst pipe], fail: [{text: A burst pipe in May, fails: note-length}]}
        """),
  ]
}
