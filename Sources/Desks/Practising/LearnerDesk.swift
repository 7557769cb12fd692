public import Courses
public import Detection
public import Evaluation
public import Foundation
import Grading
public import PolicyPacks
public import Practice
import Spacing
public import Storage

/// Answers what a session of one person needs: variants and grades from the course, attempts from the data.
///
/// What is handed in is on the disk before its grade is shown. Whoever asks may be a program on another
/// machine, so nothing that a request says is believed: what is asked, and when a solution may be seen, is
/// for the desk to say.
///
/// One desk serves one session. Keep it as long as the session: a passage that was told stays as it was
/// answered, and a desk that is made anew no longer knows how, so it asks with other data.
///
/// ## Topics
/// - ``session(folder:asks:at:)``
/// - ``answer(_:)``
/// - ``newsCount()``
public actor LearnerDesk {
  /// An attempt under way.
  struct Current {
    var attempt: Attempt
    let variant: Variant
    let practice: CoursePractice
    /// The passages that were told, as they were answered.
    var told: [Int: Response] = [:]
  }

  let store: Store
  let person: PersonID
  let shelf: CourseShelf
  let practices: [CourseID: CoursePractice]
  let language: String
  let now: @Sendable () -> Date
  private let anchor: Anchor?
  var current: Current?
  /// The skills that were practised in this session.
  private var practised: Set<SkillPath> = []

  /// A desk.
  ///
  /// - Parameters:
  ///   - store: where attempts are kept.
  ///   - person: who practises.
  ///   - shelf: the courses.
  ///   - engine: that of the pack the courses belong to.
  ///   - plugins: whoever runs the pack's plugins.
  ///   - language: the language of what is asked, and of titles.
  ///   - anchor: only what belongs to this work is offered.
  ///   - now: the clock.
  public init(
    store: Store, person: PersonID, shelf: CourseShelf, engine: Engine,
    plugins: any PluginDetectors, language: String, anchor: Anchor? = nil,
    now: @escaping @Sendable () -> Date = { .now }
  ) {
    (self.store, self.person, self.shelf) = (store, person, shelf)
    (self.language, self.anchor, self.now) = (language, anchor, now)
    practices = Dictionary(
      shelf.courses.map { ($0.id, CoursePractice($0, engine, asking: plugins)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A session with what is due.
  ///
  /// - Parameters:
  ///   - folder: where attempts are kept, for somebody who is here for the first time.
  ///   - asks: whether somebody is there who can be asked.
  ///   - place: where they sit.
  /// - Throws: `DeskError` if the data cannot be read.
  public func session(
    folder: String, asks: Bool, at place: SessionPlace = .terminal
  ) throws(DeskError) -> PracticeSession {
    let (isNew, choice) = try DeskError.translated {
      (
        try store.practice.attempts(of: person).isEmpty,
        try store.consent.choice(of: person, purpose: .practice)
      )
    }
    // Nothing is kept of anybody who was not told; whether they agree can only be asked of somebody there.
    let welcome =
      isNew ? SessionWelcome(folder: folder, asksConsent: choice == nil && asks) : nil
    return PracticeSession(
      offers: try offers().all, welcome: welcome, language: language, at: place)
  }

  /// The offer of an exercise that was asked for by name.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func offer(of course: Course, _ exercise: Exercise) throws(DeskError) -> SessionOffer {
    let offers = try offers().all
    return offers.first { $0.course == course.id && $0.exercise == exercise.id }
      ?? OfferMaker(courses: [course], language: language, now: now())
      .offer(course, exercise, .named)
  }

  /// Answers a request; what stands in its way comes as a sentence.
  public func answer(_ request: SessionRequest) async -> SessionNews {
    do { return try await news(request) } catch { return .failed(DeskError(error).message) }
  }

  private func news(_ request: SessionRequest) async throws -> SessionNews {
    switch request {
    case .pose(let offer, let isFresh): try await pose(offer, isFresh: isFresh)
    case .tell(let passage, let response): try await tell(passage, response)
    case .grade(let response, let confidence, let seconds):
      try await grade(response, confidence, seconds)
    case .hint: try await hint()
    case .reveal: try reveal()
    case .ask(let question): try ask(question)
    case .offers: .offered(try offers().all)
    case .returns: .returning(try returns())
    case .consent(let isOn): try consent(isOn)
    }
  }

  func offers() throws(DeskError) -> SessionOffers {
    let learner = try DeskError.translated { try store.practice.learner(person) }
    return SessionOffers(shelf, learner, language: language, anchor: anchor, at: now())
  }

  /// The attempt at hand.
  func atHand() throws(DeskError) -> Current {
    guard let current else { throw DeskError(.incomplete, message: "no exercise is at hand") }
    return current
  }

  private func consent(_ isOn: Bool) throws -> SessionNews {
    try store.consent.set(isOn, for: person, purpose: .practice, at: now())
    return .kept
  }

  /// Keeps what happened to an attempt; another one may be at hand by then.
  @discardableResult
  func keep(_ event: AttemptEvent, of id: AttemptID) throws -> Attempt {
    let attempt = try store.practice.append(event, to: id)
    if current?.attempt.id == id { current?.attempt = attempt }
    practised.formUnion(attempt.skillPaths)
    return attempt
  }

  /// When the skills of this session come again.
  private func returns() throws -> [SkillReturn] {
    let due = try offers().due
    return due.skills.filter { practised.contains($0.skill) }.compactMap { memory in
      guard let card = memory.card,
        let course = shelf.courses.first(where: { $0.id == memory.skill.course })
      else { return nil }
      let days = OfferMaker(courses: [], language: language, now: now()).days(until: card.due)
      return SkillReturn(title: course.text(memory.title, in: language), days: max(0, days))
    }
  }
}
