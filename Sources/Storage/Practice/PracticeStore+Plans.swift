import Detection
public import Foundation
import PolicyPacks
public import Practice

extension PracticeStore {
  /// Keeps a new plan.
  ///
  /// - Throws: `duplicate` if there is one by this id; `invalidValue` if its title is too long.
  public func add(_ plan: Plan) throws(StorageError) {
    guard (1...PracticeStore.mostTitleBytes).contains(plan.title.utf8.count) else {
      throw StorageError(
        .invalidValue, "a plan's title has 1 to \(PracticeStore.mostTitleBytes) bytes")
    }
    try connection.change { transaction in
      guard try PlanQueries.plan(plan.id, in: transaction.database) == nil else {
        throw StorageError(.duplicate, "there is a plan '\(plan.id)' already")
      }
      let sequence = try transaction.append(
        .planAdded, of: plan.id.description, person: plan.person.description, plan, at: plan.made)
      try PlanQueries.insert(plan, sequence, in: transaction.database)
    }
  }

  /// A plan's title is no longer than this.
  public static let mostTitleBytes = 500

  /// Notes that somebody does not want to be offered something for a while; what they said last counts.
  public func snooze(_ snooze: Snooze, at moment: Date) throws(StorageError) {
    try connection.change { transaction in
      let database = transaction.database
      let id =
        try PlanQueries.snoozeID(of: snooze, in: database)
        ?? UUID().uuidString.replacing("-", with: "").lowercased()
      let sequence = try transaction.append(
        .snoozeChanged, of: id, person: snooze.person.description, snooze, at: moment)
      try PlanQueries.keep(snooze, id, sequence, in: database)
    }
  }
}
