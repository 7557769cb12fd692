import Foundation

extension PracticeSession {
  /// What an action needs from the world; it moves the session on where it needs nothing.
  mutating func request(for action: SessionAction, at now: Date) -> SessionRequest? {
    switch (stage, action) {
    case (.welcome, .consent(let answer)):
      stage = .offers
      return .consent(answer)
    case (.welcome, .next):
      stage = .offers
      defer { asked = nil }
      return asked.map { .pose($0, isFresh: false) }
    case (.offers, .choose(let index)) where offers.indices.contains(index):
      return .pose(offers[index], isFresh: false)
    case (.offers, .finish), (.summary, .next), (.summary, .finish): return end()
    case (.answering, _), (.told, _), (.sure, _), (.beforeLeaving, _):
      return answering(action, at: now)
    case (.lesson(let back), .next), (.lesson(let back), .back): stage = back
    case (.asking, .write(let text)): attempt?.question = text
    case (.asking(let back), .back): stage = back
    case (.asking, .next): return askPractitioner()
    case (.result, _), (.beforeReveal, _), (.revealed, _): return judged(action, at: now)
    default: break
    }
    return nil
  }

  /// While an answer is being given.
  private mutating func answering(_ action: SessionAction, at now: Date) -> SessionRequest? {
    switch (stage, action) {
    case (.answering, .write(let text)): attempt?.draft.text = text
    case (.answering, .mark(let passage, let marks)):
      attempt?.draft.marks.removeAll { $0.passage == passage }
      attempt?.draft.marks += marks
    case (.answering, .pick(let question, let options)):
      attempt?.draft.choices[question] = options.isEmpty ? nil : options
    case (.answering, .next): return finishStep()
    case (.answering, .back) where attempt.map({ $0.step > $0.toldSteps }) ?? false:
      attempt?.step -= 1
    case (.told, .next):
      advance()
      attempt?.lockTold()
    case (.sure, .back): stage = .answering
    case (.sure, .sure(let confidence)):
      return attempt.map { attempt in
        .grade(
          attempt.draft, confidence: confidence, seconds: now.timeIntervalSince(attempt.since))
      }
    case (.sure, .list), (.sure, .finish): return leaveExercise(action)
    case (.answering, .lesson): openLesson()
    case (.answering, .list), (.answering, .finish):
      guard attempt?.hasUnsent == true else { return leaveExercise(action) }
      stage = .beforeLeaving
    case (.beforeLeaving, .back), (.beforeLeaving, .again): stage = .answering
    case (.beforeLeaving, .list), (.beforeLeaving, .finish): return leaveExercise(action)
    default: break
    }
    return nil
  }

  /// After an answer was graded.
  private mutating func judged(_ action: SessionAction, at now: Date) -> SessionRequest? {
    switch (stage, action) {
    case (.result, .next) where !mayTryAgain, (.revealed, .next): return .offers
    case (.result, .again) where mayTryAgain, (.result, .next) where mayTryAgain:
      attempt?.step = 0
      attempt?.toldSteps = 0
      attempt?.since = now
      stage = .answering
    case (.result, .hint) where mayTryAgain: return .hint
    case (.result, .lesson): openLesson()
    case (.result, .ask) where mayAsk, (.revealed, .ask) where mayAsk:
      stage = .asking(back: stage)
    case (.result, .giveUp) where mayTryAgain: stage = .beforeReveal
    case (.beforeReveal, .giveUp): return .reveal
    case (.beforeReveal, .back), (.beforeReveal, .again): stage = .result
    case (.result, .fresh) where !mayTryAgain, (.revealed, .fresh):
      return attempt.map { .pose($0.offer, isFresh: true) }
    case (_, .list), (_, .finish): return leaveExercise(action)
    default: break
    }
    return nil
  }

  /// Whether the attempt is still open: not passed, and somebody may help.
  var mayTryAgain: Bool {
    guard let attempt, let grade = attempt.grade else { return false }
    return !grade.isPassed && attempt.given.phase == .practice
  }

  /// Whether there is an answer that somebody could look at, and nobody was asked yet; at the horizon
  /// nobody helps.
  var mayAsk: Bool {
    guard let attempt, attempt.given.phase == .practice else { return false }
    // What nobody but a person can decide is before one already.
    let waitsAlready = attempt.grade.map { $0.needsMentor && $0.isPassed } ?? false
    return attempt.handedIn != nil && attempt.askedDue == nil && !waitsAlready
  }

  private mutating func askPractitioner() -> SessionRequest? {
    let question = attempt?.question ?? ""
    guard question.contains(where: { !$0.isWhitespace }) else {
      lack = .text
      return nil
    }
    return .ask(question)
  }

  private mutating func openLesson() {
    if attempt?.given.lesson != nil { stage = .lesson(back: stage) }
  }

  private mutating func finishStep() -> SessionRequest? {
    guard let attempt else { return nil }
    guard attempt.isAnswered else {
      lack = attempt.current == .text ? .text : .choice
      return nil
    }
    if let passage = attempt.passageToTell { return .tell(passage: passage.id, attempt.draft) }
    advance()
    return nil
  }

  private mutating func advance() {
    guard let attempt else { return }
    let isLast = attempt.step + 1 >= attempt.steps.count
    if !isLast { self.attempt?.step += 1 }
    stage = isLast ? .sure : .answering
  }

  private mutating func leaveExercise(_ action: SessionAction) -> SessionRequest? {
    action == .list ? .offers : end()
  }

  private mutating func end() -> SessionRequest? {
    if case .summary = stage {
      stage = .over
      return nil
    }
    guard !practised.isEmpty else {
      stage = .over
      return nil
    }
    return .returns
  }
}
