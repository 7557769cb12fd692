public import Detection
public import OutputFormats

/// A required output format as a pack has it: with verdicts, and with words for people.
public struct FormatRule: Sendable, Hashable, Codable {
  /// What is asked of an output.
  public var format: OutputFormat
  /// What people call it.
  public var title: String
  /// What may happen with an output that breaks a rule of the format; `block` where nothing is said.
  public var verdicts: [RuleID: Verdict]
  /// What people read, in the pack's first language; the engine's own words where there is nothing.
  public var messages: [RuleID: Message]
  /// Where it was said.
  public var origin: Origin

  /// What may happen with an output that breaks a rule of the format.
  public func verdict(for rule: RuleID) -> Verdict { verdicts[rule] ?? .block }
}

/// Classes that are more sensitive together, or in number, than each is by itself.
public struct Combination: Sendable, Hashable, Codable {
  /// What must come together.
  public enum Condition: Sendable, Hashable, Codable {
    /// Something of each class.
    case all(Set<DataClass>)
    /// So many different values of a class.
    case atLeast(Int, DataClass)
  }

  /// What must come together.
  public var condition: Condition
  /// The level that they all have then.
  public var level: Level
  /// What people read, in the pack's first language.
  public var message: Message
  /// Where it was said.
  public var origin: Origin
}

extension Combination.Condition {
  /// The classes that it speaks of.
  public var classes: Set<DataClass> {
    switch self {
    case .all(let classes): classes
    case .atLeast(_, let dataClass): [dataClass]
    }
  }
}
