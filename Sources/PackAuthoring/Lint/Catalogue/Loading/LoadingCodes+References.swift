import Diagnostics

/// Names that one section mentions and none defines.
extension LoadingCodes {
  private static let closing =
    "A name that does not exist would switch the rule off without a word."

  static let references: [PackCode] = [
    PackCode(
      "unknown-class", .error, .classes,
      what: "A class is mentioned that no section 'classes' names.",
      why: "\(closing) Name the class and its level under `classes`, here or in a parent.",
      bad: """
        detectors:
          order-number: {class: ⟦customer.order⟧, pattern: '\\bOR-\\d{6}\\b', redactAs: ORDER}
        """,
      good: """
        classes: {customer.order: internal}
        detectors:
          order-number: {class: customer.order, pattern: '\\bOR-\\d{6}\\b', redactAs: ORDER}
        """),
    PackCode(
      "unknown-tool", .error, .tools,
      what: "A tool is mentioned that the pack does not have.",
      why: closing,
      bad: """
        pack: {format: 1, id: team, version: 1.0.0, defaultTool: ⟦team-chta⟧}
        tools: {team-chat: {title: Team chat, boundary: tenant}}
        """,
      good: """
        pack: {format: 1, id: team, version: 1.0.0, defaultTool: team-chat}
        tools: {team-chat: {title: Team chat, boundary: tenant}}
        """),
    PackCode(
      "unknown-task", .error, .tools,
      what: "A task is mentioned that 'pack' does not list.",
      why: "\(closing) Tasks are declared under `tasks` of the section `pack`.",
      bad: """
        drafts: {names-its-source: {anyOf: ['\\bsource\\b'], message: {short: No source is named}}}
        tools: {team-chat: {title: Team chat, boundary: tenant, drafts: {⟦claims⟧: [names-its-source]}}}
        """,
      good: """
        pack: {format: 1, id: team, version: 1.0.0, tasks: [claims]}
        drafts: {names-its-source: {anyOf: ['\\bsource\\b'], message: {short: No source is named}}}
        tools: {team-chat: {title: Team chat, boundary: tenant, drafts: {claims: [names-its-source]}}}
        """),
    PackCode(
      "unknown-group", .error, .approvals,
      what: "A group is mentioned that 'pack' does not list.",
      why: "\(closing) Groups are declared under `groups` of the section `pack`.",
      bad: "approvals: {data-steward: {group: ⟦data-stewards⟧}}",
      good: """
        pack: {format: 1, id: team, version: 1.0.0, groups: [data-stewards]}
        approvals: {data-steward: {group: data-stewards}}
        """),
    PackCode(
      "unknown-workflow", .error, .tools,
      what: "A workflow is mentioned that 'approvals' does not define.",
      why: "\(closing) Nobody could ever give the approval.",
      bad: """
        tools:
          team-chat:
            title: Team chat
            boundary: tenant
            accepts: {confidential: {verdict: approval, workflow: ⟦data-steward⟧}}
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
    PackCode(
      "unknown-format", .error, .tools,
      what: "A format is mentioned that 'formats' does not define.",
      why: closing,
      bad: """
        pack: {format: 1, id: team, version: 1.0.0, tasks: [board]}
        tools: {team-chat: {title: Team chat, boundary: tenant, outputs: {board: ⟦memo⟧}}}
        """,
      good: """
        pack: {format: 1, id: team, version: 1.0.0, tasks: [board]}
        formats: {memo: {title: Memo, markdown: {sections: [Decision]}}}
        tools: {team-chat: {title: Team chat, boundary: tenant, outputs: {board: memo}}}
        """),
    PackCode(
      "unknown-draft-requirement", .error, .tools,
      what: "A tool asks for a draft requirement that 'drafts' does not define.",
      why: closing,
      bad: """
        pack: {format: 1, id: team, version: 1.0.0, tasks: [claims]}
        tools: {team-chat: {title: Team chat, boundary: tenant, drafts: {claims: [⟦names-source⟧]}}}
        """,
      good: """
        pack: {format: 1, id: team, version: 1.0.0, tasks: [claims]}
        drafts: {names-source: {anyOf: ['\\bsource\\b'], message: {short: No source is named}}}
        tools: {team-chat: {title: Team chat, boundary: tenant, drafts: {claims: [names-source]}}}
        """),
    PackCode(
      "unknown-rule", .error, .exceptions,
      what: "A rule is mentioned that neither the pack nor a parent has.",
      why:
        "\(closing) Rules are detectors, draft requirements, combinations and what formats ask for.",
      bad: "firm: [⟦customer-numbr⟧]",
      good: """
        detectors:
          customer-number: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}
        firm: [customer-number]
        """),
    PackCode(
      "unknown-exception", .error, .tests,
      what: "A test expects an exception that the pack does not have.",
      why:
        "It could only fail. An exception that is gone takes its tests with it; `none` expects that none applies.",
      bad: """
        tests:
          - {name: the migration is over, draft: hello, expect: {exception: ⟦migration⟧}}
        """,
      good: """
        tests:
          - {name: the migration is over, draft: hello, expect: {exception: none}}
        """),
  ]
}
