public import Foundation

/// A practice session: what a learner does and what the world answers, and what is to be shown then.
///
/// A value that does nothing by itself. What it needs is returned as a `SessionRequest`; the answer comes
/// back with `receive`. A terminal and a page in a browser run the same session.
///
/// ```swift
/// var session = PracticeSession(offers: offers, welcome: nil, words: .inLanguage("de"))
/// var request = session.act(.choose(0), at: now)
/// while let needed = request { request = session.receive(await desk(needed), at: now) }
/// show(session.view)
/// ```
///
/// ## Topics
/// ### What happens
/// ``act(_:at:)``, ``receive(_:at:)``, ``SessionAction``, ``SessionRequest``, ``SessionNews``
/// ### What is shown
/// ``view``, ``SessionView``, ``SessionWords``
public struct PracticeSession: Sendable, Hashable {
  /// What it is at.
  public internal(set) var stage: SessionStage
  /// What can be practised.
  public internal(set) var offers: [SessionOffer]
  /// The attempt at hand.
  public internal(set) var attempt: SessionAttempt?
  /// What was asked of the world and is not answered yet.
  public internal(set) var pending: SessionRequest?
  /// What was practised, in order.
  public internal(set) var practised: [PractisedExercise] = []
  /// What came of asking for a hint, where it was none.
  var refusedHint: SessionHint?
  /// The exercise that was asked for and waits for the welcome.
  var asked: SessionOffer?
  /// Why the step at hand cannot be left.
  var lack: SessionLack?
  /// What could not be done.
  var trouble: String?
  /// The words that are shown.
  public let language: String
  /// Where the learner sits.
  public let place: SessionPlace

  /// A session that begins.
  ///
  /// - Parameters:
  ///   - welcome: what the learner is told the first time.
  ///   - language: `en` or `de`.
  ///   - place: where the learner sits.
  public init(
    offers: [SessionOffer], welcome: SessionWelcome? = nil, language: String,
    at place: SessionPlace = .terminal
  ) {
    self.offers = offers
    (self.language, self.place) = (language, place)
    stage = welcome.map { .welcome($0) } ?? .offers
  }

  /// Whether it is over.
  public var isOver: Bool { stage == .over }

  /// Whether something is told that asks for no answer.
  public var isOnlyTelling: Bool {
    guard case .welcome(let welcome) = stage else { return false }
    return !welcome.asksConsent
  }

  /// Does what the learner does; what means nothing at the moment changes nothing.
  ///
  /// - Returns: what is needed from the world now.
  public mutating func act(_ action: SessionAction, at now: Date) -> SessionRequest? {
    if action == .leave { return leave() }
    guard pending == nil else { return nil }
    (lack, refusedHint, trouble) = (nil, nil, nil)
    let request = request(for: action, at: now)
    pending = request
    return request
  }

  /// Begins with an exercise that was asked for, once the learner is welcomed.
  ///
  /// - Returns: what is needed from the world now.
  public mutating func begin(with offer: SessionOffer) -> SessionRequest? {
    guard stage == .offers else {
      asked = offer
      return nil
    }
    pending = .pose(offer, isFresh: false)
    return pending
  }

  /// Says what went wrong outside, such as that an editor did not run.
  public mutating func say(_ trouble: String) { self.trouble = trouble }

  /// Takes what the world answers.
  ///
  /// - Returns: what is needed from the world next.
  public mutating func receive(_ news: SessionNews, at now: Date) -> SessionRequest? {
    let request = pending
    pending = nil
    take(news, of: request, at: now)
    if stage == .offers, let offer = asked {
      asked = nil
      return begin(with: offer)
    }
    return nil
  }

  private mutating func take(_ news: SessionNews, of request: SessionRequest?, at now: Date) {
    switch (news, request) {
    case (.posed(let given), .pose(let offer, _)?):
      attempt = SessionAttempt(offer, given, at: now)
      stage = given.last == nil ? .answering : .result
    case (.told(let remarks), .tell?): stage = .told(remarks)
    case (.graded(let grade, let comments), .grade(let response, _, _)?):
      take(grade, of: response)
      attempt?.comments = comments
    case (.asked(let due), .ask?):
      attempt?.askedDue = due
      attempt?.question = ""
      if case .asking(let back) = stage { stage = back }
    case (.hinted(let hint), .hint?): take(hint)
    case (.revealed(let solution), .reveal?):
      note(.revealed)
      stage = .revealed(solution)
    case (.offered(let new), _): (offers, attempt, stage) = (new, nil, .offers)
    case (.returning(let skills), _): stage = .summary(skills)
    case (.failed(let message), _): fail(message, request)
    default: break
    }
  }

  private mutating func take(_ grade: Grade, of response: Response) {
    attempt?.grade = grade
    attempt?.handedIn = response
    attempt?.tries += 1
    note(
      !grade.isPassed ? .open : grade.needsMentor ? .handedIn : .passed(tries: attempt?.tries ?? 1))
    stage = .result
  }

  private mutating func take(_ hint: SessionHint) {
    if case .given = hint { attempt?.hints.append(hint) } else { refusedHint = hint }
  }

  /// What was asked for is not there, so the learner stays where they are.
  private mutating func fail(_ message: String, _ asked: SessionRequest?) {
    trouble = message
    if case .returns? = asked { stage = .over }
  }

  mutating func note(_ end: PractisedExercise.End) {
    guard let attempt else { return }
    let entry = PractisedExercise(title: attempt.posed.title, end: end)
    // A further try at the same variant is the same exercise.
    if attempt.tries > 1 || end == .revealed, practised.last?.title == entry.title,
      practised.last?.end == .open
    {
      practised.removeLast()
    }
    practised.append(entry)
  }

  private mutating func leave() -> SessionRequest? {
    stage = .over
    return nil
  }
}
