public import Courses
public import Foundation
public import Grading
public import PolicyPacks
import Practice

/// Something that waits for a grader, as lists show it; whose it is, is not in it.
public struct WaitingWork: Sendable, Hashable, Codable {
  /// What it is called while nobody is to know whose it is.
  public var alias: String
  /// Until when.
  public var due: Date
  /// What people are to do, such as `second look`, in English.
  public var kind: String
  /// The course.
  public var course: CourseID
  /// The exercise.
  public var exercise: ExerciseID
  /// Who has taken it.
  public var holder: PersonID?
  /// What the learner asks or objects; empty where nobody did.
  public var text: String

  /// What waits; `nil` for an attempt that waits for nobody.
  public init?(_ work: GradedWork, at moment: Date) {
    guard let waiting = work.grading.waiting else { return nil }
    alias = work.alias
    due = waiting.due
    kind = SheetWords.english.name(of: waiting)
    (course, exercise) = (work.attempt.pin.course, work.attempt.pin.exercise)
    holder = work.grading.holder(at: moment)
    text = waiting.text
  }
}

/// How long things of one kind waited lately.
public struct WaitReport: Sendable, Hashable, Codable {
  /// Whether they are appeals, or else questions and judgements.
  public var isAppeals: Bool
  /// How many were answered lately.
  public var count: Int
  /// Half waited no longer, in seconds; `nil` while too few were answered to say.
  public var median: TimeInterval?
  /// Nine in ten waited no longer, in seconds.
  public var ninth: TimeInterval?

  /// How long things waited, by kind; a kind of which nothing was answered is left out.
  public static func all(_ works: [GradedWork]) -> [WaitReport] {
    AnsweringTimes.of(works).map { waits in
      WaitReport(
        isAppeals: waits.isAppeal, count: waits.times?.count ?? waits.count,
        median: waits.times?.median, ninth: waits.times?.ninth)
    }
  }
}

/// What waits for a grader.
public struct QueueReport: Sendable, Hashable, Codable {
  /// Who asked; `nil` for everything that waits.
  public var grader: PersonID?
  /// What waits, the earliest due first.
  public var items: [WaitingWork]
  /// How many wait in all.
  public var all: Int
  /// How long things waited lately.
  public var waits: [WaitReport]

  /// What waits for a grader, or everything if nobody is named.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public init(_ office: GradingOffice, for grader: PersonID?) throws(DeskError) {
    let moment = office.now()
    self.grader = grader
    items = try office.queue(for: grader).compactMap { WaitingWork($0, at: moment) }
    all = grader == nil ? items.count : try office.queue(for: nil).count
    waits = WaitReport.all(try office.works())
  }
}
