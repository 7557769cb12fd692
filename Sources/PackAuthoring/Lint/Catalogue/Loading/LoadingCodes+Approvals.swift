import Diagnostics

/// Approval workflows: who agrees, and until when.
extension LoadingCodes {
  private static func workflow(_ keys: String) -> ExamplePack {
    ExamplePack([
      "": """
      pack: {format: 1, id: team, version: 1.0.0, groups: [data-stewards, ai-governance]}
      approvals:
        data-steward: {\(keys)}
      """
    ])
  }

  static let approvals: [PackCode] = [
    PackCode(
      "ambiguous-approvers", .error, .approvals,
      what: "A stage names approvers in two ways.",
      why:
        "It does not say whether either may agree or both must. Either is `anyOf`, both are two stages.",
      bad: workflow("role: ⟦manager-of-requester⟧, group: data-stewards"),
      good: workflow("anyOf: [{role: manager-of-requester}, {group: data-stewards}]")),
    PackCode(
      "needs-too-many", .error, .approvals,
      what: "More people must agree than are named, or than separation of duties leaves.",
      why: "The request could never pass. Name more people, or a group.",
      bad: workflow("anyOf: [{person: ada}, {person: grace}], needs: ⟦3⟧"),
      good: workflow("anyOf: [{person: ada}, {person: grace}], needs: 2")),
    PackCode(
      "unreachable-deadline", .error, .approvals,
      what: "A deadline would take more than twenty years at these working hours.",
      why: "It would never come, and whatever it is meant to trigger would not happen.",
      bad: """
        pack: {format: 1, id: team, version: 1.0.0, groups: [data-stewards], hours: {mon: '09:00-09:01'}}
        approvals: {data-steward: {group: data-stewards, within: ⟦400 working hours⟧}}
        """,
      good: """
        pack: {format: 1, id: team, version: 1.0.0, groups: [data-stewards], hours: {mon-fri: '09:00-17:00'}}
        approvals: {data-steward: {group: data-stewards, within: 400 working hours}}
        """),
    PackCode(
      "grant-too-long", .error, .approvals,
      what: "A grant lasts more than 90 days.",
      why:
        "A grant loosens as an exception does, and may last as long. What must hold for longer is a change of a cell.",
      bad: workflow("group: data-stewards, grant: {for: ⟦120 days⟧}"),
      good: workflow("group: data-stewards, grant: {for: 30 days}")),
    PackCode(
      "escalation-after-end", .error, .approvals,
      what: "A step of 'escalate' comes after the request was rejected.",
      why: "Nothing happens to a request after its end, so the step would never be taken.",
      bad: workflow(
        "group: data-stewards, escalate: [{after: 1 day, reject: true}, {after: ⟦2 days⟧, to: ai-governance}]"
      ),
      good: workflow(
        "group: data-stewards, escalate: [{after: 1 day, to: ai-governance}, {after: 2 days, reject: true}]"
      )),
    PackCode(
      "deadline-after-end", .warning, .approvals,
      what: "A stage may take longer than the request lives.",
      why:
        "Approvers are told a deadline that they do not have. Make the stage shorter, or reject later.",
      bad: workflow(
        "group: data-stewards, within: ⟦5 days⟧, escalate: [{after: 2 days, reject: true}]"),
      good: workflow(
        "group: data-stewards, within: 1 day, escalate: [{after: 2 days, reject: true}]")),
  ]

  static let approvalLimits: [PackCode] = [
    PackCode(
      "too-many-stages", .error, .approvals,
      what: "A workflow has more than 8 stages.",
      why:
        "No request passes so many in the time that anybody needs it. Let one stage ask several people: `needs`.",
      bad: workflow(
        "stages: ⟦⟧[\(Array(repeating: "{group: data-stewards}", count: 9).joined(separator: ", "))]"
      ),
      good: workflow("group: data-stewards, needs: 2")),
    PackCode(
      "too-many-approvers", .error, .approvals,
      what: "A stage names more than 20 approvers.",
      why: "So many are a group, and a group can change without a new version of the pack.",
      bad: workflow(
        "anyOf: ⟦⟧[\((1...21).map { "{person: p\($0)}" }.joined(separator: ", "))]"),
      good: workflow("group: data-stewards")),
    PackCode(
      "too-many-escalations", .error, .approvals,
      what: "'escalate' has more than 10 steps.",
      why: "A request that so many people left alone should end. Let the last step reject it.",
      bad: workflow(
        "group: data-stewards, escalate: ⟦⟧[\((1...11).map { "{after: \($0) days, to: ai-governance}" }.joined(separator: ", "))]"
      ),
      good: workflow(
        "group: data-stewards, escalate: [{after: 1 day, to: ai-governance}, {after: 5 days, reject: true}]"
      )),
  ]
}
