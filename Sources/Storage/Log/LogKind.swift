/// What an entry of the log is about; more may come.
public struct LogKind: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
  /// The word for it, such as `request.added`.
  public let rawValue: String
  /// A kind with this word.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// The word for it.
  public var description: String { rawValue }
}

extension LogKind {
  /// The store was set up with a key.
  public static let storeCreated = Self(rawValue: "store.created")
  /// The store was put back from a backup.
  public static let storeRestored = Self(rawValue: "store.restored")
  /// Somebody asked for approval.
  public static let requestAdded = Self(rawValue: "request.added")
  /// Something happened to a request.
  public static let requestEvent = Self(rawValue: "request.event")
  /// A request was brought to another system, or is done with there.
  public static let ticketChanged = Self(rawValue: "ticket.changed")
  /// The roster was replaced.
  public static let rosterReplaced = Self(rawValue: "roster.replaced")
  /// Somebody disputed a finding, the dispute was answered, or the answer was seen.
  public static let disputeChanged = Self(rawValue: "dispute.changed")
  /// Somebody agreed to being measured, or no longer does.
  public static let consentChanged = Self(rawValue: "consent.changed")
  /// Somebody agreed that their real checks review skills, or no longer does.
  public static let practiceConsentChanged = Self(rawValue: "practice-consent.changed")
  /// Somebody began an attempt at an exercise.
  public static let attemptBegun = Self(rawValue: "attempt.begun")
  /// Something happened to an attempt.
  public static let attemptEvent = Self(rawValue: "attempt.event")
  /// Something happened to an attempt among people: asked, judged, appealed.
  public static let caseEvent = Self(rawValue: "case.event")
  /// A rubric that somebody judged by.
  public static let rubricKept = Self(rawValue: "rubric.kept")
  /// A comment that fits many answers was written, or approved.
  public static let commentChanged = Self(rawValue: "comment.changed")
  /// A practitioner said what a tool can do at present, or took it back.
  public static let noteChanged = Self(rawValue: "note.changed")
  /// A skill was asked for; after a real check the moment is the beginning of the day.
  public static let skillReviewed = Self(rawValue: "skill.reviewed")
  /// Somebody planned a piece of work.
  public static let planAdded = Self(rawValue: "plan.added")
  /// Somebody does not want to be offered something for a while.
  public static let snoozeChanged = Self(rawValue: "snooze.changed")
  /// A draft was checked; the moment is the beginning of the day.
  public static let checkRun = Self(rawValue: "check.run")
  /// A draft is done with; the moment is the beginning of the day.
  public static let checkClosed = Self(rawValue: "check.closed")
  /// Payloads were deleted.
  public static let payloadForgotten = Self(rawValue: "payload.forgotten")
  /// An account was made or changed; never a password or a session.
  public static let accountChanged = Self(rawValue: "account.changed")
  /// Somebody decided that the log is right and the head file is not.
  public static let headAccepted = Self(rawValue: "head.accepted")
}
