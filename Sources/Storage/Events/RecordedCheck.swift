import Detection
import Foundation
public import Measurement
import PolicyPacks
public import Practice

/// What was recorded of one check of a real draft.
public struct RecordedCheck: Sendable, Hashable {
  /// What is counted, under a pseudonym; `nil` if the person did not agree to that.
  public internal(set) var run: CheckRun?
  /// The skills that were reviewed, under the person's own name; none if the person did not agree to that,
  /// and none after the first check of a draft.
  public internal(set) var reviews: [SkillReview] = []
}

extension SkillReview {
  /// What a real check says of a skill; the time of day is not kept.
  init(_ rating: SkillRating, of person: PersonID, checkedAt moment: Date) {
    self.init(
      person: person, skill: rating.skill, rating: rating.rating,
      at: CalendarDay(moment, in: .gmt).beginning, origin: .check)
  }
}

extension CalendarDay {
  /// When it begins, in UTC.
  var beginning: Date { Date(timeIntervalSince1970: Double(number) * 86_400) }
}
