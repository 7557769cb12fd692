import Approvals
import Grading
import Practice
import Storage

extension DeskError {
  /// What stands behind a desk, told as a desk tells it.
  init(_ cause: any Error) {
    switch cause {
    case let error as DeskError: self = error
    case let error as StorageError: self.init(Self.code(of: error), message: error.message)
    case let error as ApprovalError: self.init(message: error.message)
    case let error as GradingError:
      self.init(Self.code(of: error), message: error.message, cause: error.code.rawValue)
    case let error as AttemptError: self.init(message: error.message)
    default: self.init(.failure, message: "\(cause)")
    }
  }

  private static func code(of error: StorageError) -> Code {
    switch error.code {
    case .notFound: .notFound
    case .changedMeanwhile: .changedMeanwhile
    case .invalidValue, .duplicate: .refused
    default: .failure
    }
  }

  private static func code(of error: GradingError) -> Code {
    switch error.code {
    case .taken, .notTaken, .nothingWaits: .changedMeanwhile
    case .ownWork, .notGrader, .notLearner: .notAllowed
    case .incomplete, .noReason: .incomplete
    default: .refused
    }
  }

  /// Does something, and tells what stands in the way as a desk tells it.
  static func translated<Result>(_ body: () throws -> Result) throws(DeskError) -> Result {
    do { return try body() } catch { throw DeskError(error) }
  }
}
