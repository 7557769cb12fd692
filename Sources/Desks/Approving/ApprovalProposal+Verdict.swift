import Detection
import Diagnostics
import Evaluation
import PolicyPacks

/// Whether there is anything to ask, and anybody to be asked.
extension ApprovalProposal {
  static func tool(
    of evaluation: Evaluation, in pack: PolicyPack
  ) throws(DeskError) -> ToolID {
    guard let tool = evaluation.tool else {
      throw DeskError(
        .incomplete, message: "say which tool the draft would go to", terminalHint: ": --tool")
    }
    guard pack.tools[tool] == nil else { return tool }
    let known = pack.tools.keys.map(\.description).sorted()
    let hint = tool.description.nearest(in: known).map { "did you mean '\($0)'?" }
    throw DeskError(
      .notFound,
      message: "the policy knows no tool '\(tool)'; "
        + (hint ?? "there is: \(known.joined(separator: ", "))"))
  }

  static func checkVerdict(_ evaluation: Evaluation, in pack: PolicyPack) throws(DeskError) {
    switch evaluation.verdict {
    case .allow, .warn: throw DeskError(.notNeeded, message: "this draft needs no approval")
    case .block:
      throw DeskError(
        message: "this draft is blocked for \(evaluation.toolTitle ?? "the tool"), and nobody can "
          + "approve it", terminalHint: "; dryrun check says why")
    case .approval:
      let silent = evaluation.rulings.contains {
        $0.verdict == .approval && $0.cell?.workflow == nil
      }
      guard !silent, !evaluation.workflows.isEmpty else {
        let owner = pack.owner.map { "; ask \($0)" } ?? ""
        throw DeskError(message: "the policy names nobody who could approve this\(owner)")
      }
    }
  }
}
