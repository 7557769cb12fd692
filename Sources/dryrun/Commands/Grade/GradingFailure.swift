import Grading

/// Turns what grading says is wrong into a sentence of the command.
enum GradingFailure {
  static func translated<Result>(_ body: () throws -> Result) throws(CommandError) -> Result {
    try DataFailure.translated {
      do { return try body() } catch let error as GradingError {
        throw CommandError(error.message)
      }
    }
  }
}
