import Courses
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Storage

/// What practitioners say to a learner, and what the learner asks them.
extension LearnerDesk {
  /// How many answers a practitioner answered or judged since the learner looked last.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func newsCount() throws(DeskError) -> Int {
    try DeskError.translated {
      try store.grading.works(of: person).count { $0.grading.hasNews }
    }
  }

  /// Puts the answer at hand before a practitioner.
  func ask(_ question: String) throws -> SessionNews {
    let current = try atHand()
    guard current.attempt.pin.phase == .practice else {
      throw DeskError(.notAllowed, message: "this is asked unaided, so nobody helps")
    }
    let moment = now()
    let due = WorkingDays.date(WorkingDays.forPractice, after: moment)
    try store.grading.append(
      CaseEvent(at: moment, by: person, .opened(.grading, .asked, due: due, text: question)),
      to: current.attempt.id)
    return .asked(due: due)
  }

  /// What was written about all answers that fail like this one, and somebody else approved.
  func comments(on grade: Grade, _ pin: VariantPin) throws -> [String] {
    guard pin.phase == .practice, let pattern = AnswerPattern(grade, pin) else { return [] }
    return try store.grading.comments(on: pattern).filter { $0.approvedBy != nil }.map(\.text)
  }

  /// What practitioners say of a tool at present.
  func notes(on tool: ToolID?) throws -> [String] {
    guard let tool else { return [] }
    return try store.grading.notes(of: shelf.pack.id).filter {
      $0.tool == tool && $0.holds(at: now())
    }.map(\.text)
  }
}
