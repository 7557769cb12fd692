/// Why a text is found, not found, stopped or let through: everything that was looked at, each with its
/// place in the pack's files.
public struct Explanation: Sendable, Encodable {
  /// One thing that was looked at.
  public struct Step: Sendable, Hashable, Encodable {
    /// What was looked at, in a word: `validator`.
    public var label: String
    /// What came of it.
    public var words: String
    /// Where the pack says so: a file and a line.
    public var place: String?
    /// Whether it decided.
    public var decides = false
  }

  /// Steps about one rule, and what came of them.
  public struct Part: Sendable, Hashable, Encodable {
    /// The rule.
    public var rule: String
    /// What was looked at, in order.
    public var steps: [Step]
    /// What came of it, in a few words.
    public var outcome: String
    /// The verdict, where there is one.
    public var verdict: String?
  }

  /// A span of the text, or something about the text as a whole.
  public struct Entry: Sendable, Hashable, Encodable {
    /// What the text says there, made visible; `nil` for the text as a whole.
    public var value: String?
    /// Where it starts, from 1; `nil` for the text as a whole.
    public var line: Int?
    /// The column, in Unicode scalars from 1.
    public var column: Int?
    /// The first UTF-8 byte.
    public var start: Int?
    /// The first UTF-8 byte after it.
    public var end: Int?
    /// Whether it is a finding, or something else that has a verdict.
    public var counts: Bool
    /// What the detectors and the policy said.
    public var parts: [Part]
  }

  /// What to call the text.
  public var name: String
  /// The pack and its version.
  public var pack: String
  /// The tool; `nil` if none was named and the pack has no default.
  public var tool: String?
  /// What people call the tool.
  public var toolTitle: String?
  /// The task.
  public var task: String?
  /// The groups of who asks.
  public var groups: [String]
  /// The day, by the pack's clocks.
  public var day: String
  /// Spans by position, then what is about the text as a whole.
  public var entries: [Entry]
  /// A rule that was asked about and has nothing above, and why.
  public var silence: Part?
  /// How many other rules had no match because none of their keywords stands in the text.
  public var withoutKeyword: Int
  /// How many other rules match nowhere.
  public var withoutMatch: Int
  /// The verdict.
  public var verdict: String
  /// The rules that said so.
  public var decidedBy: [String]
}
