public import Detection
public import Diagnostics

/// What became of each rule of another system's file.
public struct ImportReport: Sendable {
  /// One rule, or what the file says beside its rules, in the order of the file.
  public internal(set) var entries: [ImportEntry] = []

  /// How many entries came to an outcome.
  public func count(_ outcome: ImportEntry.Outcome) -> Int {
    entries.count { $0.outcome == outcome }
  }

  /// Whether anything was lost.
  public var hasDropped: Bool { entries.contains { $0.outcome >= .inPart } }
}

/// What became of one rule.
public struct ImportEntry: Sendable {
  /// How much of it was carried over.
  public enum Outcome: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// Nothing, as it is switched off there.
    case switchedOff
    /// All of it, as it was.
    case carriedOver
    /// All of it, written in another way or with a choice that its author may look at.
    case changed
    /// Some of it was dropped.
    case inPart
    /// All of it was dropped.
    case dropped

    /// Orders by how much was lost.
    public static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }

    /// The word for it.
    public var name: String {
      switch self {
      case .switchedOff: "switched off"
      case .carriedOver: "carried over"
      case .changed: "changed"
      case .inPart: "in part"
      case .dropped: "dropped"
      }
    }
  }

  /// What the file calls it.
  public var subject: String
  /// Where it stands there.
  public var location: Location
  /// The detectors that it became, or that stand for it already.
  public var detectors: [RuleID] = []
  /// What was changed or dropped, and why.
  public var notes: [ImportNote] = []
  /// Whether nothing of it is in the pack.
  var isDroppedWhole = false
  /// Whether the other system does not use it either.
  var isSwitchedOff = false

  /// How much of it was carried over.
  public var outcome: Outcome {
    if isSwitchedOff { return .switchedOff }
    if isDroppedWhole { return .dropped }
    if notes.contains(where: { $0.kind == .dropped }) { return .inPart }
    return notes.contains { $0.kind == .changed } ? .changed : .carriedOver
  }
}

/// Something that was changed or dropped, where it stands, and why.
public struct ImportNote: Sendable, Hashable {
  /// What happened to it.
  public enum Kind: String, Sendable, Hashable {
    /// Carried over; worth knowing all the same.
    case kept
    /// Written in another way.
    case changed
    /// Left out.
    case dropped
  }

  /// What happened to it.
  public var kind: Kind
  /// Why, as half a sentence.
  public var reason: String
  /// Where it stands in the file.
  public var location: Location

  init(_ kind: Kind, _ reason: String, at location: Location) {
    self.kind = kind
    self.reason = reason
    self.location = location
  }
}

extension ImportReport {
  /// Adds a note to the rule that a detector comes from.
  mutating func note(_ kind: ImportNote.Kind, _ reason: String?, on rule: RuleID) {
    guard let reason, let index = entries.firstIndex(where: { $0.detectors.contains(rule) }) else {
      return
    }
    entries[index].notes.append(ImportNote(kind, reason, at: entries[index].location))
  }

  /// Says that a detector is not in the pack after all.
  mutating func drop(_ rule: RuleID, _ reason: String) {
    guard let index = entries.firstIndex(where: { $0.detectors.contains(rule) }) else { return }
    entries[index].detectors.removeAll { $0 == rule }
    entries[index].notes.append(ImportNote(.dropped, reason, at: entries[index].location))
    entries[index].isDroppedWhole = entries[index].detectors.isEmpty
  }
}
