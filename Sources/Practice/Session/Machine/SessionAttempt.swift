import Foundation

/// An attempt, as far as it has come in this session.
public struct SessionAttempt: Sendable, Hashable {
  /// What was chosen.
  public let offer: SessionOffer
  /// What is asked.
  public let given: PosedAttempt
  /// The answer so far.
  public internal(set) var draft: Response
  /// What is answered, one after the other.
  public let steps: [SessionStep]
  /// Which of them is next, from 0.
  public internal(set) var step = 0
  /// How many steps lie behind what was told; until the answer is handed in, nobody goes back to them.
  var toldSteps = 0
  /// The last grade.
  public internal(set) var grade: Grade?
  /// The hints that were taken, in order; nothing that was refused.
  public internal(set) var hints: [SessionHint]
  /// What practitioners wrote about all answers that fail like the last one.
  public internal(set) var comments: [String] = []
  /// The question to a practitioner, while it is written.
  var question = ""
  /// Until when a practitioner answers what was asked, if something was.
  var askedDue: Date?
  /// How many answers were handed in, in this session and before.
  public internal(set) var tries: Int
  /// When the answer at hand was begun.
  var since: Date
  /// The answer that was handed in last.
  var handedIn: Response?

  init(_ offer: SessionOffer, _ given: PosedAttempt, at now: Date) {
    self.offer = offer
    self.given = given
    steps = given.posed.steps
    handedIn = given.last?.response
    draft = given.last?.response ?? given.posed.emptyResponse
    grade = given.last?.grade
    hints = given.hints
    tries = given.tries
    since = now
  }

  /// What is asked.
  public var posed: PosedExercise { given.posed }
  /// The step at hand; `nil` where there is nothing to answer.
  public var current: SessionStep? { steps.indices.contains(step) ? steps[step] : nil }
  /// Whether there is an answer that was not handed in.
  public var hasUnsent: Bool { draft != handedIn ?? posed.emptyResponse }

  /// What lies behind the step at hand stays as it was answered.
  mutating func lockTold() { toldSteps = step }

  /// The passage that is done with the step at hand, where the learner is told at once.
  ///
  /// After the last one the answer is handed in, and the grade tells.
  var passageToTell: Passage? {
    guard let current, let passage = posed.passage(of: current), passage.isToldAtOnce,
      steps.indices.contains(step + 1), let next = posed.passage(of: steps[step + 1])
    else { return nil }
    return next.id == passage.id ? nil : passage
  }

  /// Whether the step at hand was answered; nothing marked is an answer too.
  var isAnswered: Bool {
    switch current {
    case .text: !(draft.text ?? "").allSatisfy(\.isWhitespace)
    case .question(let id): !(draft.choices[id] ?? []).isEmpty
    case .passage, nil: true
    }
  }
}
