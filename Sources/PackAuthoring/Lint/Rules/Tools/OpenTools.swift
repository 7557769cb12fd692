import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// Data that goes where anybody may see it.
  static let openPublicTool = LintRule(
    PackCode(
      "open-public-tool", .warning, .tools,
      what: "A public tool gets confidential or restricted data without a word.",
      why: "Behind the boundary `public` anybody may see what is sent, and training may keep it.",
      bad:
        "tools: {any-chat: {title: Any chat, boundary: public, accepts: {confidential: ⟦allow⟧}}}",
      good: "tools: {any-chat: {title: Any chat, boundary: public, accepts: {internal: warn}}}")
  ) { subject in
    let publicTools = Set(subject.document.tools.filter { $0.boundary == .public }.map(\.id))
    return subject.document.cells.compactMap { entry in
      let isPublic =
        switch entry.owner {
        case .tool(let id): publicTools.contains(id)
        case .boundary(let boundary): boundary == .public
        }
      guard isPublic, entry.cell.verdict == .allow, subject.level(of: entry.key) >= .confidential
      else { return nil }
      return LintProblem("this goes to where anybody may see it", at: entry.location)
    }
  }

  /// Credentials that go anywhere.
  static let credentialsAllowed = LintRule(
    PackCode(
      "credentials-allowed", .warning, .tools,
      what: "A tool gets credentials without a word.",
      why: "No task needs a real key in a prompt, and a key that was sent has to be replaced.",
      bad: "tools: {desk: {title: Desk, boundary: device, accepts: {credentials: ⟦allow⟧}}}",
      good: "tools: {desk: {title: Desk, boundary: device, accepts: {credentials: block}}}")
  ) { subject in
    subject.document.cells.compactMap { entry in
      guard case .dataClass(let dataClass) = entry.key, dataClass.root == "credentials",
        entry.cell.verdict == .allow
      else { return nil }
      return LintProblem(
        "'\(dataClass)' is allowed here", at: entry.location, "write 'block', or 'warn' at least")
    }
  }
}

extension LintSubject {
  fileprivate func level(of key: CellEntry.Key) -> Level {
    switch key {
    case .level(let level): level
    case .dataClass(let dataClass): pack?.level(of: dataClass) ?? .public
    }
  }
}
