public import Detection
public import Foundation
import Grading
public import PolicyPacks
import Practice
public import Storage

/// Where somebody reads what practitioners answered, and how they judged.
public struct AnswerDesk: Sendable {
  private let store: Store
  private let now: @Sendable () -> Date

  /// A desk.
  public init(_ store: Store, now: @escaping @Sendable () -> Date = { .now }) {
    (self.store, self.now) = (store, now)
  }

  /// What came back to a person, and what they wait for.
  ///
  /// - Parameter all: also what they saw before.
  /// - Throws: `DeskError` if the data cannot be read.
  public func cameBack(to person: PersonID, all: Bool) throws(DeskError) -> [CameBack] {
    try DeskError.translated {
      try store.grading.works(of: person).filter {
        all || $0.grading.hasNews || $0.grading.waiting?.reason == .asked
      }.map { CameBack($0, at: now()) }
    }
  }

  /// Notes that the person saw what came back.
  ///
  /// - Throws: `DeskError` if the data cannot be changed.
  public func noteSeen(by person: PersonID) throws(DeskError) {
    try DeskError.translated {
      for work in try store.grading.works(of: person) where work.grading.hasNews {
        _ = try store.grading.append(
          CaseEvent(at: now(), by: person, .seen), to: work.attempt.id)
      }
    }
  }
}
