public import Courses

/// What a learner does in a session.
public enum SessionAction: Sendable, Hashable, Codable {
  /// Says whether real checks may review skills.
  case consent(Bool)
  /// Takes one of the exercises that are offered.
  case choose(Int)
  /// Writes the text of the answer.
  case write(String)
  /// Marks places of a passage; all that are marked in it now.
  case mark(passage: Int, [Response.Mark])
  /// Answers a question with these.
  case pick(QuestionID, Set<OptionID>)
  /// Goes on: is done with this step, has read this.
  case next
  /// Goes back one step.
  case back
  /// Says how sure they are, 0.5 to 0.95; `nil` where they do not say.
  case sure(Double?)
  /// Tries again.
  case again
  /// Asks for a hint.
  case hint
  /// Opens the lesson.
  case lesson
  /// Wants to ask a practitioner.
  case ask
  /// Wants to see the solution.
  case giveUp
  /// Takes another variant of the exercise.
  case fresh
  /// Goes to the list.
  case list
  /// Ends the session.
  case finish
  /// Is gone.
  case leave
}
