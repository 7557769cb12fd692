/// A workflow and a cell that asks for it.
enum ApprovalExample {
  static func pack(_ keys: String, header: String = "", tool: Bool = true) -> ExamplePack {
    let tools =
      tool
      ? "\ntools:\n  team-chat:\n    title: Team chat\n    boundary: tenant\n"
        + "    accepts: {confidential: {verdict: approval, workflow: data-steward}}\n" : "\n"
    return ExamplePack([
      "": """
      pack: {format: 1, id: team, version: 1.0.0, groups: [data-stewards, ai-governance]\(header)}
      approvals:
        \(keys)
      """ + tools
    ])
  }

  static let good = pack(
    "data-steward: {group: data-stewards, within: 1 working day, grant: {for: 7 days, uses: 20}, escalate: [{after: 2 working days, to: ai-governance}]}"
  )
}
