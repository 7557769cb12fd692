import Detection
public import Foundation
public import Grading
public import Practice
public import Storage

/// How a grade came about, in the order of the log, for somebody who is not to know whose the answer is.
public struct GradeHistory: Sendable {
  /// What an entry of the log says.
  public enum What: Sendable {
    /// The attempt began.
    case begun
    /// Something happened in the attempt.
    case attempt(AttemptEvent)
    /// Something happened among people.
    case people(Act)
  }

  /// Something that happened among people.
  public struct Act: Sendable {
    /// What.
    public let event: CaseEvent
    /// What is known of its signature; `nil` for what decides nothing.
    public let proof: GradingProof.State?
    /// Whether it is to be shown only once the others have judged.
    public let isHidden: Bool
    /// Whether the learner took it back, so that it is nobody's to read.
    public let isTakenBack: Bool
  }

  /// An entry of the log.
  public struct Entry: Sendable {
    /// Its number.
    public let sequence: Int
    /// When.
    public let moment: Date
    /// What it says.
    public let what: What
  }

  /// The attempt with its case.
  public let work: GradedWork
  /// What happened, in the order of the log.
  public let entries: [Entry]
  /// Whether the log holds.
  public let log: LogVerification
  /// Whether each decision carries the signature of whom it names, by the key of that time.
  public let isSigned: Bool

  /// The history of an attempt.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public init(_ work: GradedWork, in store: Store) throws(DeskError) {
    let (log, kept, states) = try DeskError.translated {
      (
        try store.log.verify(), try store.log.entries(about: work.attempt.id.description),
        try store.grading.proof().states(of: work)
      )
    }
    (self.work, self.log) = (work, log)
    isSigned =
      states.count == work.grading.events.count && states.allSatisfy { $0 == nil || $0 == .holds }
    let own = kept.filter { $0.kind == .attemptEvent }
    let people = kept.filter { $0.kind == .caseEvent }
    var all = kept.filter { $0.kind == .attemptBegun }.map { Entry($0, .begun) }
    all += zip(own, work.attempt.events).map { Entry($0, .attempt($1)) }
    all += zip(people, work.grading.events.indices).map { entry, index in
      Entry(entry, .people(Act(work, states, at: index)))
    }
    entries = all.sorted { $0.sequence < $1.sequence }
  }

  /// Whether what counts is shown only once the others have judged.
  public var hidesWhatCounts: Bool { work.isJudgedAgain }
}

extension GradeHistory.Entry {
  fileprivate init(_ entry: LogEntry, _ what: GradeHistory.What) {
    (sequence, moment, self.what) = (entry.sequence, entry.moment, what)
  }
}

extension GradeHistory.Act {
  fileprivate init(_ work: GradedWork, _ states: [GradingProof.State?], at index: Int) {
    event = work.grading.events[index]
    proof =
      event.act.isDecision ? (states.indices.contains(index) ? states[index] : .missing) : nil
    // Who is to judge without knowing what others said must not find it here.
    isHidden = event.act.assessment != nil && work.isJudgedAgain
    isTakenBack = work.grading.isTakenBack(at: index)
  }
}

extension GradedWork {
  /// Whether somebody is to judge without knowing what others said.
  fileprivate var isJudgedAgain: Bool {
    switch grading.waiting?.round {
    case .second, .third: true
    case .grading, .appeal, nil: false
    }
  }
}

extension GradingCase {
  fileprivate func isTakenBack(at index: Int) -> Bool {
    guard case .opened(_, .asked, _, _) = events[index].act else { return false }
    for event in events[(index + 1)...] {
      if case .withdrawn = event.act { return true }
      if case .opened = event.act { return false }
    }
    return false
  }
}
