public import Approvals
public import Detection
public import Foundation
public import OutputFormats
public import PolicyPacks

/// The result of checking a draft or an output.
public struct Evaluation: Sendable {
  /// What can be checked.
  public enum Subject: String, Sendable, Hashable, Codable {
    /// A prompt that somebody wants to send.
    case draft
    /// What an AI tool answered.
    case output
  }

  /// What was checked.
  public var subject = Subject.draft
  /// The text that was checked; where bytes were no UTF-8, the repaired one.
  public var text: SensitiveText
  /// The tool it was checked for; `nil` if none was named and the pack has no default.
  public var tool: ToolID?
  /// What people call the tool.
  public var toolTitle: String?
  /// The strictest of all that was found.
  public var verdict: Verdict
  /// What was found in the text, each with its verdict, by position.
  public var rulings: [Ruling]
  /// What a person is told, the strictest first.
  public var feedback: [Feedback]
  /// The text that would pass as far as data is concerned; `nil` if no data stands in the way.
  public var rewrite: Rewrite?
  /// What each tool of the pack would say to the same text, the loosest first.
  public var tools: [ToolVerdict]
  /// Who may approve, where that is the verdict; each of them must.
  public var workflows: [WorkflowID] = []
  /// The formats that an output was checked against.
  public var formats: [FormatID] = []
  /// What became of an output's claims; `nil` if no source was given.
  public var claims: [GroundedClaim]?
  /// What the result rests on.
  public var provenance: Provenance
}

/// A finding and what the policy says to it.
public struct Ruling: Sendable, Hashable {
  /// The finding.
  public var finding: Finding
  /// The rule that decided: the finding's, or that of a finding it hides.
  public var rule: RuleID
  /// What may happen.
  public var verdict: Verdict
  /// The cell that said so; `nil` where no cell did.
  public var cell: Cell?
  /// The exception that loosened it.
  public var exception: ExceptionID?
  /// The approval that allowed it.
  public var approval: Approval?
}

/// An approval that somebody holds.
public struct Approval: Sendable, Hashable, Codable {
  /// The request for it.
  public var request: RequestID
  /// Until when it is good.
  public var expires: Date
}

/// A text in which data that stands in the way is replaced by placeholders.
public struct Rewrite: Sendable {
  /// The new text.
  public var text: SensitiveText
  /// What was replaced, by position in the original.
  public var replacements: [Redaction.Replacement]
  /// What undoes it.
  public var vault: Vault
  /// The verdict on the new text.
  public var verdict: Verdict
}

/// What one tool would say to a text.
public struct ToolVerdict: Sendable, Hashable, Codable {
  /// The tool.
  public var tool: ToolID
  /// What people call it.
  public var title: String
  /// Who can see what is sent to it.
  public var boundary: Boundary
  /// The verdict.
  public var verdict: Verdict
  /// The rules that said so.
  public var rules: [RuleID]
}

/// What an evaluation rests on, for whoever must show it later.
public struct Provenance: Sendable, Hashable, Codable {
  /// The pack.
  public var pack: PackID
  /// Its version.
  public var version: SemanticVersion
  /// Its rules: SHA-256 in hexadecimal.
  public var rulesDigest: String
  /// The engine.
  public var engineVersion: String
  /// The exceptions that were applied.
  public var exceptions: [ExceptionID]
  /// The requests whose approvals were honoured.
  public var approvals: [RequestID] = []
  /// The plugins that took part.
  public var plugins: [PluginStamp] = []
}
