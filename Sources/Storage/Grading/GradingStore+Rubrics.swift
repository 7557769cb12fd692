public import Courses
import Foundation

extension GradingStore {
  /// A rubric that somebody judged by, by its digest; `nil` if nobody did.
  public func rubric(_ digest: String) throws(StorageError) -> Rubric? {
    try connection.read { try MentoringQueries.rubric(digest, in: $0) }
  }

  static func keep(
    _ rubric: Rubric, at moment: Date, in transaction: inout LogTransaction
  ) throws {
    let digest = rubric.digest
    guard try MentoringQueries.rubric(digest, in: transaction.database) == nil else { return }
    let sequence = try transaction.append(.rubricKept, of: digest, rubric, at: moment)
    try MentoringQueries.insert(rubric: digest, sequence, in: transaction.database)
  }
}
