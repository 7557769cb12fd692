import Courses
import Detection
import Evaluation
import Foundation
import Grading
import PolicyPacks
import Practice
import Spacing
import Storage

/// Answers what a session of one person needs: variants and grades from the course, attempts from the data.
///
/// What is handed in is on the disk before its grade is shown.
actor LearnerDesk {
  /// An attempt under way.
  struct Current {
    var attempt: Attempt
    let variant: Variant
    let practice: CoursePractice
  }

  let store: Store
  let person: PersonID
  let shelf: CourseShelf
  let practices: [CourseID: CoursePractice]
  let language: String
  private let anchor: Anchor?
  var current: Current?
  /// The skills that were practised in this session.
  private var practised: Set<SkillPath> = []

  init(
    store: Store, person: PersonID, shelf: CourseShelf, engine: Engine,
    plugins: any PluginDetectors, language: String, anchor: Anchor?
  ) {
    (self.store, self.person, self.shelf) = (store, person, shelf)
    (self.language, self.anchor) = (language, anchor)
    practices = Dictionary(
      shelf.courses.map { ($0.id, CoursePractice($0, engine, asking: plugins)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A session with what is due.
  ///
  /// - Parameters:
  ///   - folder: where attempts are kept, for somebody who is here for the first time.
  ///   - asks: whether somebody is there who can be asked.
  func session(folder: String, asks: Bool) throws -> PracticeSession {
    let isNew = try store.practice.attempts(of: person).isEmpty
    let choice = try store.consent.choice(of: person, purpose: .practice)
    // Nothing is kept of anybody who was not told; whether they agree can only be asked of somebody there.
    let welcome =
      isNew ? SessionWelcome(folder: folder, asksConsent: choice == nil && asks) : nil
    return PracticeSession(offers: try offers().all, welcome: welcome, language: language)
  }

  /// The offer of an exercise that was asked for by name.
  func offer(of course: Course, _ exercise: Exercise) throws -> SessionOffer {
    let offers = try offers().all
    return offers.first { $0.course == course.id && $0.exercise == exercise.id }
      ?? OfferMaker(courses: [course], language: language, now: .now)
      .offer(course, exercise, .named)
  }

  /// Answers a request.
  func answer(_ request: SessionRequest) async -> SessionNews {
    do {
      return try await news(request)
    } catch let error as StorageError {
      return .failed(error.message)
    } catch let error as AttemptError {
      return .failed(error.message)
    } catch let error as CommandError {
      return .failed(error.message)
    } catch let error as GradingError {
      return .failed(error.message)
    } catch let error as VariantError {
      return .failed("\(error)")
    } catch {
      return .failed("\(error)")
    }
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

  private func offers() throws -> SessionOffers {
    SessionOffers(
      shelf, try store.practice.learner(person), language: language, anchor: anchor, at: .now)
  }

  private func consent(_ isOn: Bool) throws -> SessionNews {
    try store.consent.set(isOn, for: person, purpose: .practice, at: .now)
    return .kept
  }

  /// Keeps what happened to the attempt at hand.
  func keep(_ event: AttemptEvent) throws {
    guard let id = current?.attempt.id else { return }
    let attempt = try store.practice.append(event, to: id)
    current?.attempt = attempt
    practised.formUnion(attempt.skillPaths)
  }

  /// When the skills of this session come again.
  private func returns() throws -> [SkillReturn] {
    let due = try offers().due
    return due.skills.filter { practised.contains($0.skill) }.compactMap { memory in
      guard let card = memory.card,
        let course = shelf.courses.first(where: { $0.id == memory.skill.course })
      else { return nil }
      let days = OfferMaker(courses: [], language: language, now: .now).days(until: card.due)
      return SkillReturn(title: course.text(memory.title, in: language), days: max(0, days))
    }
  }
}
