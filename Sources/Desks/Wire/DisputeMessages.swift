public import Detection
public import Evaluation
public import PolicyPacks

/// A finding in a draft that somebody holds for wrong.
public struct DisputeQuestion: Sendable, Codable, CustomStringConvertible, CustomReflectable {
  /// The draft.
  public var text: String
  /// The tool; `nil` for the pack's default one.
  public var tool: ToolID?
  /// The task.
  public var task: TaskID?
  /// The rule that is wrong here.
  public var rule: RuleID
  /// The line of the finding, from 1, where the rule has several.
  public var line: Int?
  /// Whether the disputed value itself is kept.
  public var keepsValue: Bool
  /// What the made-up value is drawn by: that of the preview, so that what is kept is what was shown.
  public var seed: UInt32?
  /// Why it is wrong; not looked at for a preview.
  public var reason: String

  /// A finding.
  public init(
    _ text: String, tool: ToolID?, task: TaskID?, rule: RuleID, line: Int?, keepsValue: Bool,
    reason: String
  ) {
    (self.text, self.tool, self.task) = (text, tool, task)
    (self.rule, self.line, self.keepsValue) = (rule, line, keepsValue)
    (self.seed, self.reason) = (nil, reason)
  }

  /// Nothing of it.
  public var description: String { "a dispute of \(rule)" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What would be kept of a dispute.
public struct DisputePreview: Sendable, Codable, CustomStringConvertible, CustomReflectable {
  /// The line: other findings are placeholders.
  public var text: String
  /// Where the disputed value stands in it, in UTF-8 bytes, half-open.
  public var range: Range<Int>
  /// Whether another value of the same shape stands for the disputed one.
  public var isLookalike: Bool
  /// What the made-up value was drawn by.
  public var seed: UInt32

  /// What would be kept.
  public init(_ kept: DisputedText, seed: UInt32 = 0) {
    (text, range, isLookalike) = (kept.text, kept.range, kept.isLookalike)
    self.seed = seed
  }

  /// Nothing of it.
  public var description: String { "what is kept of a dispute" }
  /// Nothing of it.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// Numbers that are the same for the same seed: SplitMix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014).
public struct PreviewNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Numbers of a seed.
  public init(seed: UInt32) { state = UInt64(seed) }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
