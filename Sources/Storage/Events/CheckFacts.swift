public import Detection
public import PolicyPacks

/// What is counted of one check of a real draft.
public struct CheckFacts: Sendable, Hashable {
  /// The tool that the draft was for.
  public var tool: ToolID
  /// The policy pack.
  public var pack: PackID
  /// Its rules: SHA-256 in hexadecimal.
  public var rulesDigest: String
  /// How often each rule was hit.
  public var ruleHits: [RuleID: Int]
  /// How many of the hits block.
  public var blocking: Int

  /// What is counted of a check.
  public init(
    tool: ToolID, pack: PackID, rulesDigest: String, ruleHits: [RuleID: Int], blocking: Int
  ) {
    self.tool = tool
    self.pack = pack
    self.rulesDigest = rulesDigest
    self.ruleHits = ruleHits
    self.blocking = blocking
  }
}
