public import Foundation
public import Spacing

extension Attempt {
  /// The answers, in order, each with the grade that it got at once.
  public var submissions: [Submission] {
    events.compactMap { event in
      if case .submitted(let submission) = event { submission } else { nil }
    }
  }

  /// The grade of the last answer, as it was given at once.
  public var latestGrade: Grade? { submissions.last?.grade }

  /// All grades of an answer: the first one, and what grading again gave.
  ///
  /// - Parameter submission: its place, from 0.
  public func grades(of submission: Int) -> [Grade] {
    let all = submissions
    guard all.indices.contains(submission) else { return [] }
    return [all[submission].grade]
      + events.compactMap { event in
        if case .regraded(submission, let grade) = event { grade } else { nil }
      }
  }

  /// The hint that said most; `nil` if none was taken.
  public var hintMax: HintLevel? { hints.map(\.level).max() }

  /// How it ended; `nil` while it is open.
  ///
  /// The last hint ends it by itself.
  public var end: AttemptEnd? {
    for case .closed(let end, _) in events { return end }
    return hintMax == .reveal ? .revealed : nil
  }

  /// When it ended; `nil` while it is open.
  public var ended: Date? {
    if let reveal = hints.first(where: { $0.level == .reveal }) { return reveal.at }
    for case .closed(_, let moment) in events { return moment }
    return nil
  }

  /// How well the skills of an ended attempt were remembered; `nil` where nothing says so.
  ///
  /// Not at all if the solution was shown, or if it stopped after a failure or failed as a probe; with help
  /// if it passed after the second hint or a second answer; well if it passed at once. Nothing is said by an
  /// attempt without an answer, or by one that a mentor has to read.
  public var rating: Rating? {
    guard let end, let grade = latestGrade, !grade.needsMentor else { return nil }
    guard end == .passed else { return .again }
    let wasHelped = (hintMax ?? .place) > .place || submissions.count > 1
    return wasHelped ? .hard : .good
  }

  /// Whether somebody knows a part of the solution and has handed in nothing: such an attempt is not taken up
  /// again, and other data are asked instead.
  public var isSpoilt: Bool {
    submissions.isEmpty
      && events.contains { event in
        if case .told = event { true } else { false }
      }
  }

  /// Whether only its end is missing: the answer passed, or it is the one answer that a probe takes.
  var isAnswered: Bool {
    pin.phase == .probe ? !submissions.isEmpty : latestGrade?.isPassed ?? false
  }

  var isClosed: Bool {
    events.contains { event in
      if case .closed = event { true } else { false }
    }
  }

  var hints: [(level: HintLevel, at: Date)] {
    events.compactMap { event in
      if case .hinted(let level, let moment) = event { (level, moment) } else { nil }
    }
  }
}
