public import PolicyPacks
public import Detection

/// What two packs make of a corpus, counted; the same whatever the order in which threads finish.
public struct CorpusTally: Sendable {
  /// Texts, by what somebody said should become of them.
  public struct Count: Sendable, Hashable {
    /// Texts that should be stopped.
    public internal(set) var shouldStop = 0
    /// Texts that may be sent.
    public internal(set) var shouldAllow = 0
    /// Texts of which nobody said anything.
    public internal(set) var unlabelled = 0

    /// All of them.
    public var all: Int { shouldStop + shouldAllow + unlabelled }

    mutating func add(_ label: CorpusText.Label?) {
      switch label {
      case .shouldStop: shouldStop += 1
      case .shouldAllow: shouldAllow += 1
      case nil: unlabelled += 1
      }
    }

    static func + (left: Count, right: Count) -> Count {
      Count(
        shouldStop: left.shouldStop + right.shouldStop,
        shouldAllow: left.shouldAllow + right.shouldAllow,
        unlabelled: left.unlabelled + right.unlabelled)
    }
  }

  /// A text that shows what changed, safe to be read by anybody who may read the report.
  public struct Example: Sendable, Hashable {
    /// Where the text stands.
    public var place: String
    /// A line of it, without anything that either pack finds.
    public var line: String
  }

  /// Checks that changed for the same reason.
  public struct Group: Sendable {
    /// How many checks.
    public internal(set) var checks = Count()
    /// The first few of them.
    public internal(set) var examples: [Example] = []
  }

  /// What the new pack does to labelled texts against their label.
  public struct Mismatch: Sendable {
    /// How many texts.
    public internal(set) var texts = 0
    /// How many of them the old pack did right.
    public internal(set) var isNew = 0
    /// The first few of them.
    public internal(set) var examples: [Example] = []
  }

  /// Texts that were looked at.
  public internal(set) var texts = Count()
  /// Checks: each text with each of its tools.
  public internal(set) var checks = 0
  /// Checks that are looser now.
  public internal(set) var looserChecks = 0
  /// Checks that are stricter now.
  public internal(set) var stricterChecks = 0
  /// Checks whose verdict is the same, said by other rules.
  public internal(set) var otherReasons = 0
  /// Texts that some tool is looser about now.
  public internal(set) var looser = Count()
  /// Texts that some tool is stricter about now.
  public internal(set) var stricter = Count()
  /// What changed, by reason.
  public internal(set) var groups: [ChangedCell: Group] = [:]
  /// How many texts changed because of each rule.
  public internal(set) var rules: [ChangedRule: Count] = [:]
  /// Texts that should be stopped and pass under the new pack.
  public internal(set) var passing = Mismatch()
  /// Texts that may be sent and are stopped under the new pack.
  public internal(set) var stopped = Mismatch()
  /// Parts that could not be read.
  public internal(set) var unread: [UnreadText] = []
  /// How many parts could not be read.
  public internal(set) var unreadCount = 0

  /// Nothing yet.
  public init() {}

  /// Checks that came out the same.
  public var sameChecks: Int { checks - looserChecks - stricterChecks }
}

/// A rule, and which way it changed a text.
public struct ChangedRule: Sendable, Hashable {
  /// Whether the text is looser or stricter now.
  public var direction: ChangeDirection
  /// The rule that made the difference.
  public var rule: RuleID

  /// A rule and a way.
  public init(direction: ChangeDirection, rule: RuleID) {
    self.direction = direction
    self.rule = rule
  }
}

/// Why a check comes out differently: a rule, and the cell of the table that it was asked about.
public struct ChangedCell: Sendable, Hashable {
  /// Whether the check is looser or stricter now.
  public var direction: ChangeDirection
  /// The rule that made the difference.
  public var rule: RuleID
  /// The tool; `nil` where none was named and the pack has no default.
  public var tool: ToolID?
  /// The class of data; `nil` for a rule that is about no data.
  public var dataClass: DataClass?
  /// The verdict of the old pack.
  public var old: Verdict
  /// The verdict of the new pack.
  public var new: Verdict
}
