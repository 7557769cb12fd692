public import Foundation

/// What a session needs from the world: variants, grades, the store.
public enum SessionRequest: Sendable, Hashable, Codable {
  /// An attempt at an exercise: the one that is open, or a new one with another variant.
  case pose(SessionOffer, isFresh: Bool)
  /// What is to be said at once about a passage.
  case tell(passage: Int, Response)
  /// A grade; the answer is kept with it.
  case grade(Response, confidence: Double?, seconds: Double)
  /// The next hint, if there may be one yet.
  case hint
  /// The solution; the attempt is over with it.
  case reveal
  /// The answer at hand goes to a practitioner, with a question.
  case ask(String)
  /// What can be practised now.
  case offers
  /// When skills come again.
  case returns
  /// What the learner says about real checks is to be kept.
  case consent(Bool)
}

/// What the world answers.
public enum SessionNews: Sendable, Hashable, Codable {
  /// The attempt that was begun or is open.
  case posed(PosedAttempt)
  /// What is to be said about a passage.
  case told([Remark])
  /// The grade, and what practitioners wrote about all answers that fail in this way.
  case graded(Grade, comments: [String] = [])
  /// What was asked waits for a practitioner, who answers by that moment.
  case asked(due: Date)
  /// The hint.
  case hinted(SessionHint)
  /// The solution.
  case revealed(Response)
  /// What can be practised now.
  case offered([SessionOffer])
  /// When skills come again.
  case returning([SkillReturn])
  /// It is kept.
  case kept
  /// It could not be done; a sentence that says why and what to do.
  case failed(String)
}

/// An attempt as it is posed; no key and no solution is in it.
public struct PosedAttempt: Sendable, Hashable, Codable {
  /// What is asked.
  public var posed: PosedExercise
  /// When it is asked: at the horizon nobody helps.
  public var phase: Phase
  /// The last answer of an attempt that was begun before.
  public var last: Submission?
  /// How many answers were handed in before.
  public var tries: Int
  /// The hints that were taken before.
  public var hints: [SessionHint]
  /// The lesson that belongs to it.
  public var lesson: SessionLesson?
  /// What practitioners say of its tool at present.
  public var notes: [String]

  /// An attempt.
  public init(
    posed: PosedExercise, phase: Phase = .practice, last: Submission? = nil, tries: Int = 0,
    hints: [SessionHint] = [], lesson: SessionLesson? = nil, notes: [String] = []
  ) {
    self.posed = posed
    self.phase = phase
    self.last = last
    self.tries = tries
    self.hints = hints
    self.lesson = lesson
    self.notes = notes
  }
}

/// A lesson in the learner's language.
public struct SessionLesson: Sendable, Hashable, Codable {
  /// What people call it.
  public var title: String
  /// Markdown.
  public var text: String

  /// A lesson.
  public init(title: String, text: String) {
    self.title = title
    self.text = text
  }
}

/// What comes of asking for a hint.
public enum SessionHint: Sendable, Hashable, Codable {
  /// The hint.
  case given(HintLevel, String)
  /// There is one, in so many seconds.
  case wait(seconds: Int)
  /// There is one after another answer.
  case afterAnotherAnswer
  /// There is none but the solution.
  case noneLeft
}

/// When a skill is practised again.
public struct SkillReturn: Sendable, Hashable, Codable {
  /// What people call the skill.
  public var title: String
  /// In how many days; 0 for today.
  public var days: Int

  /// A return.
  public init(title: String, days: Int) {
    self.title = title
    self.days = days
  }
}
