import Courses
import Desks
import Detection
import Practice
import Testing

extension House {
  /// The offer of an exercise, however it is asked.
  static func offer(_ name: ExerciseID, phase: Phase = .practice) throws -> SessionOffer {
    let course = try #require(courses.first { $0.exercise(name) != nil })
    let exercise = try #require(course.exercise(name))
    return SessionOffer(
      course: course.id, exercise: name, title: "", kind: exercise.kind, phase: phase, minutes: 1,
      reason: .named)
  }
}

extension LearnerDesk {
  /// Poses an exercise.
  func posed(_ name: ExerciseID) async throws -> PosedAttempt {
    let news = await answer(.pose(try House.offer(name), isFresh: false))
    guard case .posed(let posed) = news else {
      throw DeskError(message: "not posed: \(news)")
    }
    return posed
  }
}

extension SessionNews {
  /// Why it could not be done.
  var failure: String? { if case .failed(let message) = self { message } else { nil } }
}
