/// What a proof of the log found.
public struct LogVerification: Sendable, Hashable {
  /// How many entries were read.
  public internal(set) var entries = 0
  /// How many of them had their payload deleted on request, which an entry says: no fault.
  public internal(set) var forgotten = 0
  /// Where the log ended.
  public internal(set) var head = LogHead.empty
  /// How many of the last entries the head file does not vouch for; a few after a crash.
  public internal(set) var beyondHeadFile = 0
  /// Where it breaks, in the order found; the first 100.
  public internal(set) var breaks: [LogBreak] = []

  /// Whether nothing is wrong.
  public var isIntact: Bool { breaks.isEmpty }
}

/// A place where the log or a table is not what it was.
public struct LogBreak: Sendable, Hashable {
  /// The entry that it shows at; for what is missing, the first number that is missing.
  public let sequence: Int
  /// What is wrong.
  public let problem: Problem

  /// A place where something is wrong.
  public init(sequence: Int, problem: Problem) {
    self.sequence = sequence
    self.problem = problem
  }

  /// What can be wrong.
  public enum Problem: Sendable, Hashable {
    /// There is no entry with this number, and there are later ones.
    case entryMissing
    /// The entry does not continue the one before it.
    case chainBroken
    /// The entry does not give its hash.
    case entryChanged
    /// The payload does not give what the entry commits to.
    case payloadChanged
    /// The payload is not there, and no entry says that it was forgotten.
    case payloadMissing
    /// More or fewer payloads were deleted than the entry says.
    case forgottenDiffers
    /// There is a payload without an entry.
    case payloadWithoutEntry
    /// A table does not hold what the entry says.
    case tableDiffers(String)
    /// A table holds something that no entry says.
    case tableWithoutEntry(String)
    /// The log ends before the place that the head file vouches for.
    case endMissing
    /// The entry is not the one that the head file vouches for.
    case headDiffers
    /// There is no head file.
    case headFileMissing
    /// The head file is damaged, or not signed with the organisation's key.
    case headFileUnsigned
    /// The log does not contain the end that was noted elsewhere.
    case notedHeadDiffers
  }
}

extension LogBreak: CustomStringConvertible {
  /// The number and the problem in a sentence.
  public var description: String { "entry \(sequence): \(problem)" }
}

extension LogBreak.Problem: CustomStringConvertible {
  /// The problem in one sentence without a full stop.
  public var description: String {
    switch self {
    case .entryMissing: "the entry is missing"
    case .chainBroken: "it does not continue the entry before it"
    case .entryChanged: "the entry was changed"
    case .payloadChanged: "what it commits to was changed"
    case .payloadMissing: "what it commits to was deleted without a trace"
    case .forgottenDiffers: "other payloads were deleted than it says"
    case .payloadWithoutEntry: "there is a payload and no entry for it"
    case .tableDiffers(let table): "the table '\(table)' does not hold what it says"
    case .tableWithoutEntry(let table): "the table '\(table)' holds something that no entry says"
    case .endMissing: "the log ended later once; entries at its end were deleted"
    case .headDiffers: "the head file vouches for another entry here"
    case .headFileMissing: "the head file is missing"
    case .headFileUnsigned: "the head file is damaged or not signed with the organisation's key"
    case .notedHeadDiffers: "the log is not the one whose end was noted"
    }
  }
}
