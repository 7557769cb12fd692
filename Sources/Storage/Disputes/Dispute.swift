public import Detection
public import Foundation
public import PolicyPacks

/// What a dispute's name belongs to.
public enum DisputeKind {}

/// The name of a dispute.
public typealias DisputeID = Identifier<DisputeKind>

/// A person's claim that a finding is wrong.
public struct Dispute: Sendable, Hashable, Codable {
  /// Its name, drawn at random.
  public let id: DisputeID
  /// Who says so.
  public let person: PersonID
  /// The rule that found it.
  public let rule: RuleID
  /// The tool that the draft was for.
  public let tool: ToolID
  /// The pack that the rule is of.
  public let pack: PackID
  /// The rules as they were: SHA-256 in hexadecimal.
  public let rulesDigest: String
  /// The draft as far as the person let it be kept: redacted, unless they chose otherwise.
  public let keptText: String
  /// Where the finding stands in the kept text, in UTF-8 bytes, half-open.
  public let range: Range<Int>
  /// Why it is wrong, in the person's words.
  public let reason: String
  /// When it was opened, in whole milliseconds.
  public let opened: Date
  /// Where it stands.
  public internal(set) var state = State.open

  /// Where a dispute stands.
  public enum State: Sendable, Hashable, Codable {
    /// Nobody has answered yet.
    case open
    /// The finding is wrong: the dispute becomes a test of the rule.
    case accepted(Answer)
    /// The finding is right.
    case rejected(Answer)
  }

  /// What was answered.
  public struct Answer: Sendable, Hashable, Codable {
    /// What the person is told.
    public let text: String
    /// Who answered.
    public let by: PersonID
    /// When, in whole milliseconds.
    public let at: Date
    /// When the person who disputes saw it.
    public internal(set) var seen: Date?

    /// An answer that nobody has seen yet.
    public init(text: String, by: PersonID, at: Date) {
      self.text = text
      self.by = by
      self.at = at.inMilliseconds
    }
  }

  /// An open dispute.
  ///
  /// - Parameter id: its name; one that is drawn, if it is not said.
  /// - Returns: `nil` if the range is not within the kept text.
  public init?(
    id: DisputeID? = nil, person: PersonID, rule: RuleID, tool: ToolID, pack: PackID,
    rulesDigest: String, keptText: String, range: Range<Int>, reason: String, opened: Date
  ) {
    guard range.lowerBound >= 0, range.upperBound <= keptText.utf8.count else { return nil }
    self.id = id ?? DisputeID(UUID().uuidString.replacing("-", with: "").lowercased())
    self.person = person
    self.rule = rule
    self.tool = tool
    self.pack = pack
    self.rulesDigest = rulesDigest
    self.keptText = keptText
    self.range = range
    self.reason = reason
    self.opened = opened.inMilliseconds
  }
}

extension Dispute {
  /// The dispute as it was when it was opened.
  public var asOpened: Dispute {
    var dispute = self
    dispute.state = .open
    return dispute
  }

  /// What was answered; `nil` while it is open.
  public var answer: Answer? {
    switch state {
    case .open: nil
    case .accepted(let answer), .rejected(let answer): answer
    }
  }

  /// Whether there is an answer that the person has not seen.
  public var hasNews: Bool { answer.map { $0.seen == nil } ?? false }
}

/// People's words appear in no log by accident.
extension Dispute: CustomStringConvertible, CustomReflectable {
  /// The name, the rule and where it stands.
  public var description: String { "dispute \(id) of \(rule), \(state.name)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// People's words appear in no log by accident.
extension Dispute.Answer: CustomStringConvertible, CustomReflectable {
  /// Who answered.
  public var description: String { "answer by \(by)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Dispute.State {
  /// The word for it: `open`, `accepted`, `rejected`.
  public var name: String { kind.rawValue }

  /// The states without their answers.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Nobody has answered yet.
    case open
    /// The finding is wrong.
    case accepted
    /// The finding is right.
    case rejected
  }

  /// Which one it is.
  public var kind: Kind {
    switch self {
    case .open: .open
    case .accepted: .accepted
    case .rejected: .rejected
    }
  }
}
