public import Detection
import Groundedness
import OutputFormats
import PolicyPacks

/// An evaluation on its way from a server to whoever asked: all that they are told, and not their text.
///
/// Rulings stay where they were made: what a person is told is in the feedback.
public struct EvaluationMessage: Sendable, Codable {
  private struct Rewritten: Sendable, Codable {
    var text: String
    var vault: Vault
    var verdict: Verdict
  }

  private var subject: Evaluation.Subject
  private var tool: ToolID?
  private var toolTitle: String?
  private var verdict: Verdict
  private var feedback: [Feedback]
  private var rewrite: Rewritten?
  private var tools: [ToolVerdict]
  private var workflows: [WorkflowID]
  private var formats: [FormatID]
  private var claims: [GroundedClaim]?
  private var provenance: Provenance

  /// The message about an evaluation.
  public init(_ evaluation: Evaluation) {
    subject = evaluation.subject
    tool = evaluation.tool
    toolTitle = evaluation.toolTitle
    verdict = evaluation.verdict
    feedback = evaluation.feedback
    rewrite = evaluation.rewrite.map {
      Rewritten(text: $0.text.string, vault: $0.vault, verdict: $0.verdict)
    }
    tools = evaluation.tools
    workflows = evaluation.workflows
    formats = evaluation.formats
    claims = evaluation.claims
    provenance = evaluation.provenance
  }

  /// The evaluation of the text that was sent.
  ///
  /// - Returns: `nil` if a place lies outside of the text: then it is about another one.
  public func evaluation(of text: SensitiveText) -> Evaluation? {
    let places = feedback.compactMap(\.range) + (claims ?? []).map(\.claim.range)
    guard places.allSatisfy({ $0.lowerBound >= 0 && $0.upperBound <= text.bytes.count }) else {
      return nil
    }
    let rewrite = rewrite.map {
      Rewrite(
        text: SensitiveText($0.text), replacements: [], vault: $0.vault, verdict: $0.verdict)
    }
    return Evaluation(
      subject: subject, text: text, tool: tool, toolTitle: toolTitle, verdict: verdict,
      rulings: [], feedback: feedback, rewrite: rewrite, tools: tools, workflows: workflows,
      formats: formats, claims: claims, provenance: provenance)
  }
}
