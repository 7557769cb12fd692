import Courses
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Storage

/// What practitioners say to a learner, and what the learner asks them.
extension LearnerDesk {
  /// Says that something came back, before the session begins.
  func tellNews() throws {
    let count = try store.grading.works(of: person).count { $0.grading.hasNews }
    guard count > 0 else { return }
    StandardError.write(
      "a practitioner answered or judged (\(count.of("answer"))): dryrun mentor answers\n")
  }

  /// Puts the answer at hand before a practitioner.
  func ask(_ question: String) throws -> SessionNews {
    guard let current else { throw CommandError("no exercise is at hand") }
    let now = Date.now
    let due = WorkingDays.date(WorkingDays.forPractice, after: now)
    try store.grading.append(
      CaseEvent(at: now, by: person, .opened(.grading, .asked, due: due, text: question)),
      to: current.attempt.id)
    return .asked(due: Moment.text(due))
  }

  /// What was written about all answers that fail like this one, and somebody else approved.
  func comments(on grade: Grade) throws -> [String] {
    guard let current, current.attempt.pin.phase == .practice,
      let pattern = AnswerPattern(grade, current.attempt.pin)
    else { return [] }
    return try store.grading.comments(on: pattern).filter { $0.approvedBy != nil }.map(\.text)
  }

  /// What practitioners say of a tool at present.
  func notes(on tool: ToolID?) throws -> [String] {
    guard let tool else { return [] }
    return try store.grading.notes(of: shelf.pack.id).filter {
      $0.tool == tool && $0.holds(at: .now)
    }.map(\.text)
  }
}
