/// Why a desk did not do something, in one sentence that says what to do instead.
///
/// The sentence speaks of the thing; no word of a draft, an answer or a reason is in it. A terminal shows
/// `terminalMessage`, which names a command or an option as well; a page shows `message`, and a link of its
/// own.
public struct DeskError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of reason it is; more may come.
  public struct Code: Sendable, Hashable, RawRepresentable {
    /// The word for it.
    public let rawValue: String
    /// A code with this word.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What kind of reason it is.
  public let code: Code
  /// The sentence, without a full stop.
  public let message: String
  /// What stands behind the sentence on a terminal, such as `; see: dryrun grade queue`.
  public let terminalHint: String?
  /// The word for what exactly stood in the way, such as `taken`, by which pages in another language have
  /// a sentence of their own; `nil` where there is none.
  public let cause: String?

  /// A reason.
  public init(
    _ code: Code = .refused, message: String, terminalHint: String? = nil, cause: String? = nil
  ) {
    self.code = code
    self.message = message
    self.terminalHint = terminalHint
    self.cause = cause
  }

  /// The sentence for somebody at a terminal.
  public var terminalMessage: String { message + (terminalHint ?? "") }

  /// The sentence.
  public var description: String { message }
}

extension DeskError.Code {
  /// A rule says no.
  public static let refused = Self(rawValue: "refused")
  /// There is nothing by this name.
  public static let notFound = Self(rawValue: "not-found")
  /// Somebody else may, this person may not.
  public static let notAllowed = Self(rawValue: "not-allowed")
  /// Something is missing that has to be said first.
  public static let incomplete = Self(rawValue: "incomplete")
  /// What was asked for is so already, or is not needed.
  public static let notNeeded = Self(rawValue: "not-needed")
  /// Somebody else changed it in the meantime.
  public static let changedMeanwhile = Self(rawValue: "changed-meanwhile")
  /// No signature could be made.
  public static let signature = Self(rawValue: "signature")
  /// The machine failed, or its set-up is wrong.
  public static let failure = Self(rawValue: "failure")
}
