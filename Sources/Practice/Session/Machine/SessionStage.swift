/// What a session is at.
public indirect enum SessionStage: Sendable, Hashable {
  /// The first time: what is kept, and a question.
  case welcome(SessionWelcome)
  /// What can be practised.
  case offers
  /// The exercise.
  case answering
  /// What is to be said about one passage.
  case told([Remark])
  /// How sure the learner is.
  case sure
  /// What the answer came to.
  case result
  /// Whether the solution is really wanted.
  case beforeReveal
  /// The solution.
  case revealed(Response)
  /// A question to a practitioner is written, and what comes behind it.
  case asking(back: SessionStage)
  /// The lesson, and what comes behind it.
  case lesson(back: SessionStage)
  /// Whether an answer that was not handed in is to be left.
  case beforeLeaving
  /// What was practised and when it comes again.
  case summary([SkillReturn])
  /// The session is over.
  case over
}

/// What a learner is told the first time.
public struct SessionWelcome: Sendable, Hashable, Codable {
  /// Where attempts are kept.
  public var folder: String
  /// Whether they are asked if real checks may review skills.
  public var asksConsent: Bool

  /// A welcome.
  public init(folder: String, asksConsent: Bool) {
    self.folder = folder
    self.asksConsent = asksConsent
  }
}

/// Something that was practised in a session.
public struct PractisedExercise: Sendable, Hashable {
  /// How it ended.
  public enum End: Sendable, Hashable {
    /// Passed, at the first try or a later one.
    case passed(tries: Int)
    /// Handed in; a person has to read it before it counts.
    case handedIn
    /// The solution was shown.
    case revealed
    /// Not yet; it is offered again.
    case open
  }

  /// What people call it.
  public var title: String
  /// How it ended.
  public var end: End
}

/// Why a step cannot be left yet.
public enum SessionLack: Sendable, Hashable {
  /// Nothing is written.
  case text
  /// Nothing is chosen.
  case choice
}
