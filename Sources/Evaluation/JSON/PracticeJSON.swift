/// An exercise that is offered after a check, as JSON.
public struct PracticeJSON: Encodable, Sendable {
  var course, exercise, title, command: String
  var minutes: Int

  /// An exercise.
  ///
  /// - Parameters:
  ///   - minutes: how long it takes.
  ///   - command: what starts it on a terminal.
  public init(course: String, exercise: String, title: String, minutes: Int, command: String) {
    self.course = course
    self.exercise = exercise
    self.title = title
    self.minutes = minutes
    self.command = command
  }
}
