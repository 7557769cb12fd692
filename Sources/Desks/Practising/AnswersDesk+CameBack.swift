import Foundation
public import Grading

/// What came back, as values that can go to another machine.
extension AnswersDesk {
  /// What came back, and what the person waits for.
  ///
  /// - Parameter all: also what they saw before.
  /// - Throws: `DeskError` if the data cannot be read.
  public func cameBack(all: Bool) throws(DeskError) -> [CameBack] {
    try worksBack(all: all).map { CameBack($0, at: now()) }
  }

  /// The attempts that something came back about, and those that the person waits for.
  ///
  /// - Parameter all: also what they saw before.
  /// - Throws: `DeskError` if the data cannot be read.
  public func worksBack(all: Bool) throws(DeskError) -> [GradedWork] {
    try works().filter { all || $0.grading.hasNews || $0.grading.waiting?.reason == .asked }
  }

  /// Notes that the person saw all that came back.
  ///
  /// - Throws: `DeskError` if the data cannot be written.
  public func noteSeen() throws(DeskError) {
    for work in try works() { try markSeen(work) }
  }
}
