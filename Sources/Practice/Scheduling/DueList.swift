public import Courses
public import Foundation
public import PolicyPacks
public import Spacing

/// What is worth practising now, the most worthwhile first.
///
/// Probes whose time has come, then what a piece of work needs that is near, then what a real draft was
/// stopped by, then what begins to be forgotten, then what is new. Only courses for the person's groups
/// count. Nothing here is drawn at random.
public struct DueList: Sendable {
  /// What is worth it now.
  public let items: [DueItem]
  /// All skills of the courses, in their order, with what is remembered of them.
  public let skills: [SkillMemory]
  let learner: Learner
  let moment: Date
  let zone: TimeZone
  let exerciseMinutes: [ExercisePath: Int]

  /// What is worth practising.
  ///
  /// - Parameters:
  ///   - courses: the courses of the pack.
  ///   - pack: the pack.
  ///   - learner: what is known of the person.
  ///   - moment: now.
  ///   - zone: where the person's day begins and ends.
  public init(
    courses: [Course], in pack: PackID, for learner: Learner, at moment: Date,
    zone: TimeZone = .current, scheduler: Scheduler = Scheduler()
  ) {
    let courses = courses.filter { $0.isFor(learner.groups) }
    let choices = courses.map { ExerciseChoice(of: $0, in: pack, after: learner.attempts) }
    var search = DueSearch(choices, in: pack, learner, moment, zone, scheduler)
    items = search.items()
    skills = search.skills
    exerciseMinutes = Dictionary(
      courses.flatMap { course in
        course.exercises.map { (ExercisePath(pack, course.id, $0.id), $0.minutes) }
      }, uniquingKeysWith: { first, _ in first })
    (self.learner, self.moment, self.zone) = (learner, moment, zone)
  }

  /// What is offered to somebody who did not ask: at most two exercises and six minutes a day.
  ///
  /// What was begun today counts. The day's first is offered however long it takes.
  public var offers: [DueItem] {
    let today = learner.attempts.filter { isToday($0.started) }
    var count = today.count
    var minutes = today.compactMap { exerciseMinutes[ExercisePath($0.pin)] }.reduce(0, +)
    var offers: [DueItem] = []
    for item in items where count < DueList.mostOffers {
      guard count == 0 || minutes + item.exercise.minutes <= DueList.mostMinutes else { continue }
      count += 1
      minutes += item.exercise.minutes
      offers.append(item)
    }
    return offers
  }

  /// How many exercises a day are offered unasked.
  public static let mostOffers = 2
  /// How many minutes a day they take.
  public static let mostMinutes = 6

  private func isToday(_ date: Date) -> Bool { date.isOnDay(of: moment, in: zone) }
}

/// An exercise by the pack and the course that it is in.
struct ExercisePath: Hashable {
  let pack: PackID
  let course: CourseID
  let exercise: ExerciseID

  init(_ pack: PackID, _ course: CourseID, _ exercise: ExerciseID) {
    (self.pack, self.course, self.exercise) = (pack, course, exercise)
  }

  init(_ pin: VariantPin) { self.init(pin.pack, pin.course, pin.exercise) }
}

extension Date {
  func isOnDay(of other: Date, in zone: TimeZone) -> Bool {
    CalendarDay(self, in: zone) == CalendarDay(other, in: zone)
  }
}
