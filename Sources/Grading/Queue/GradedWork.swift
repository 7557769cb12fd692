public import Detection
public import Courses
public import Foundation
public import PolicyPacks
public import Practice

/// An attempt with what people made of it.
public struct GradedWork: Sendable, Hashable {
  /// The attempt.
  public let attempt: Attempt
  /// What happened to it among people.
  public let grading: GradingCase

  /// An attempt with its case.
  public init(_ attempt: Attempt, _ grading: GradingCase) {
    (self.attempt, self.grading) = (attempt, grading)
  }

  /// What an answer is called while nobody is to know whose it is.
  public var alias: String { String(attempt.id.description.prefix(8)) }

  /// What counts: what a person decided, or else what the engine said last.
  public var settled: SettledGrade? {
    if let counting = grading.counting { return .person(counting) }
    let last = attempt.submissions.count - 1
    return attempt.grades(of: last).last.map { .engine($0) }
  }
}

/// The grade that counts.
public enum SettledGrade: Sendable, Hashable {
  /// The engine's.
  case engine(Grade)
  /// A person's; the engine's stays beside it.
  case person(GradingCase.Judgement)

  /// The share of the points, 0 to 1.
  public var score: Fraction {
    switch self {
    case .engine(let grade): grade.score
    case .person(let judgement): judgement.assessment.score
    }
  }

  /// Whether it passes; `nil` while it waits for a person to say so.
  public var isPassed: Bool? {
    switch self {
    case .engine(let grade): grade.needsMentor ? nil : grade.isPassed
    case .person(let judgement): judgement.assessment.isPassed
    }
  }
}

/// What waits for a grader.
public struct GradingQueue: Sendable {
  /// How many one grader has at a time.
  public static let limit = 5

  /// What waits and what the grader may take, the earliest due first.
  public let items: [GradedWork]

  /// What a grader may take at a moment.
  ///
  /// - Parameters:
  ///   - works: what waits, in any order.
  ///   - grader: who grades; `nil` for everything that waits.
  ///   - rules: who may grade what.
  public init(
    _ works: some Sequence<GradedWork>, for grader: PersonID?, _ rules: (CourseID) -> GraderRules?,
    at moment: Date
  ) {
    items = works.filter { work in
      guard work.grading.waiting != nil else { return false }
      guard let grader else { return true }
      return !work.grading.excludes(grader)
        && [nil, grader].contains(work.grading.holder(at: moment))
        && rules(work.attempt.pin.course)?.admits(grader, to: work.grading.learner) == true
    }.sorted { left, right in left.place < right.place }
  }
}

extension GradedWork {
  fileprivate var place: Place {
    Place(
      due: grading.waiting?.due ?? .distantFuture, since: grading.waiting?.since ?? .distantFuture,
      id: attempt.id.description)
  }

  fileprivate struct Place: Comparable {
    var due: Date
    var since: Date
    var id: String

    static func < (left: Self, right: Self) -> Bool {
      (left.due, left.since, left.id) < (right.due, right.since, right.id)
    }
  }
}
