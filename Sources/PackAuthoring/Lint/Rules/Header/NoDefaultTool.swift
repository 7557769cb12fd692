import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// Several tools, and none for a check that names none.
  static let noDefaultTool = LintRule(
    PackCode(
      "no-default-tool", .note, .header,
      what: "The pack has several tools and no 'defaultTool'.",
      why:
        "A check that names no tool then answers for each of them, which is more to read than most people need.",
      bad: """
        pack: ⟦⟧{format: 1, id: team, version: 1.0.0}
        tools: {chat: {title: Chat, boundary: tenant}, desk: {title: Desk, boundary: device}}
        """,
      good: """
        pack: {format: 1, id: team, version: 1.0.0, defaultTool: chat}
        tools: {chat: {title: Chat, boundary: tenant}, desk: {title: Desk, boundary: device}}
        """)
  ) { subject in
    let own = subject.document.tools.filter { !$0.isGeneric }
    guard let header = subject.document.header, header.defaultTool == nil, own.count > 1 else {
      return []
    }
    return [
      LintProblem(
        "there are \(own.count) tools and no 'defaultTool'", at: header.location,
        "add, for instance: defaultTool: \(own[0].id)")
    ]
  }
}
