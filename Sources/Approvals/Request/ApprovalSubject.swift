public import Detection
public import PolicyPacks

/// What a request asks for, and so what a grant covers: one draft, in one tool, under one set of rules.
public struct ApprovalSubject: Sendable, Hashable, Codable {
  /// The draft.
  public var draftDigest: DraftDigest
  /// The tool that it goes to.
  public var tool: ToolID
  /// The piece of work that it is for.
  public var task: TaskID?
  /// The classes of data that need approval.
  public var classes: Set<DataClass>
  /// The rules that ask for it.
  public var rules: Set<RuleID>
  /// The pack whose rules they are.
  public var pack: PackID
  /// Its version.
  public var packVersion: SemanticVersion
  /// The rules of the pack and its parents: SHA-256, in hexadecimal.
  public var rulesDigest: String

  /// What a request asks for.
  public init(
    draftDigest: DraftDigest, tool: ToolID, task: TaskID? = nil, classes: Set<DataClass>,
    rules: Set<RuleID>, pack: PackID, packVersion: SemanticVersion, rulesDigest: String
  ) {
    self.draftDigest = draftDigest
    self.tool = tool
    self.task = task
    self.classes = classes
    self.rules = rules
    self.pack = pack
    self.packVersion = packVersion
    self.rulesDigest = rulesDigest
  }
}
