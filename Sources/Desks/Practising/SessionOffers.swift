public import Courses
public import Foundation
import PolicyPacks
public import Practice

/// What one person can practise now: what was begun, what is due, and what is there as well.
public struct SessionOffers: Sendable {
  /// What is due, as the scheduler sees it.
  public let due: DueList
  /// The offers, the most worthwhile first.
  public let all: [SessionOffer]

  /// What can be practised.
  ///
  /// - Parameters:
  ///   - shelf: the courses; those for other groups do not count.
  ///   - learner: what is known of the person.
  ///   - language: the language of titles.
  ///   - anchor: only what belongs to this work.
  ///   - now: the moment.
  public init(
    _ shelf: CourseShelf, _ learner: Learner, language: String, anchor: Anchor?, at now: Date
  ) {
    due = DueList(courses: shelf.courses, in: shelf.pack.id, for: learner, at: now)
    let courses = shelf.courses.filter { $0.isFor(learner.groups) }
    let maker = OfferMaker(courses: courses, language: language, now: now)
    var offers = maker.open(learner.attempts, in: shelf.pack.id)
    offers += due.items.compactMap { maker.due($0) }
    offers += maker.rest(due.skills)
    var seen: Set<String> = []
    all = offers.filter { offer in
      let belongs = anchor.map { maker.exercise(offer)?.anchors.contains($0) ?? false } ?? true
      return belongs && seen.insert("\(offer.course)/\(offer.exercise)").inserted
    }
  }
}
