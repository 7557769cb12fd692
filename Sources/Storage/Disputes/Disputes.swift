public import Detection
public import Foundation
public import PolicyPacks

/// The findings that somebody says are wrong, and what was answered.
public struct Disputes: Sendable {
  let connection: Connection

  /// Keeps a new dispute.
  ///
  /// - Throws: `duplicate` if there is one by this id; `invalidValue` if it is answered already.
  public func open(_ dispute: Dispute) throws(StorageError) {
    guard dispute.state == .open else {
      throw StorageError(.invalidValue, "a dispute is opened before it is answered")
    }
    try connection.change { transaction in
      guard try DisputeQueries.dispute(dispute.id, in: transaction.database) == nil else {
        throw StorageError(.duplicate, "there is a dispute '\(dispute.id)' already")
      }
      try Disputes.keep(dispute, at: dispute.opened, in: &transaction)
    }
  }

  /// Answers an open dispute.
  ///
  /// - Returns: the dispute afterwards.
  /// - Throws: `notFound`; `changedMeanwhile` if somebody answered before.
  @discardableResult
  public func answer(
    _ id: DisputeID, _ verdict: Dispute.Verdict, _ answer: Dispute.Answer
  ) throws(StorageError) -> Dispute {
    try change(id, at: answer.at) { dispute in
      guard dispute.state == .open else {
        throw StorageError(.changedMeanwhile, "dispute '\(id)' was answered already")
      }
      dispute.state = verdict == .accepted ? .accepted(answer) : .rejected(answer)
    }
  }

  /// Notes that the person has seen the answer; the first time counts.
  ///
  /// - Throws: `notFound`; `invalidValue` if there is no answer yet.
  @discardableResult
  public func noteSeen(_ id: DisputeID, at moment: Date) throws(StorageError) -> Dispute {
    try change(id, at: moment) { dispute in
      guard dispute.answer != nil else {
        throw StorageError(.invalidValue, "dispute '\(id)' has no answer yet")
      }
      dispute.state.noteSeen(at: moment.inMilliseconds)
    }
  }

  /// The dispute with an id; `nil` if there is none.
  public subscript(id: DisputeID) -> Dispute? {
    get throws(StorageError) {
      try connection.read { try DisputeQueries.dispute(id, in: $0) }
    }
  }

  /// Disputes, the oldest first.
  ///
  /// - Parameters:
  ///   - person: only this person's.
  ///   - state: only those in this state.
  ///   - place: only those behind it.
  ///   - limit: at most so many.
  public func list(
    by person: PersonID? = nil, in state: Dispute.State.Kind? = nil,
    after place: DisputePlace? = nil,
    limit: Int = 1000
  ) throws(StorageError) -> [Dispute] {
    try connection.read {
      try DisputeQueries.list(by: person, in: state, after: place, limit: limit, in: $0)
    }
  }

  private func change(
    _ id: DisputeID, at moment: Date, _ body: (inout Dispute) throws -> Void
  ) throws(StorageError) -> Dispute {
    try connection.change { transaction in
      guard var dispute = try DisputeQueries.dispute(id, in: transaction.database) else {
        throw StorageError(.notFound, "there is no dispute '\(id)'")
      }
      let before = dispute
      try body(&dispute)
      if dispute != before { try Disputes.keep(dispute, at: moment, in: &transaction) }
      return dispute
    }
  }

  private static func keep(
    _ dispute: Dispute, at moment: Date, in transaction: inout LogTransaction
  ) throws {
    let sequence = try transaction.append(
      .disputeChanged, of: dispute.id.description, person: dispute.person.description, dispute,
      at: moment)
    try DisputeQueries.keep(dispute, sequence, in: transaction.database)
  }
}

extension Dispute {
  /// How a dispute may be answered.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The finding is wrong.
    case accepted
    /// The finding is right.
    case rejected
  }
}

extension Dispute.State {
  fileprivate mutating func noteSeen(at moment: Date) {
    switch self {
    case .open: break
    case .accepted(var answer):
      answer.seen = answer.seen ?? moment
      self = .accepted(answer)
    case .rejected(var answer):
      answer.seen = answer.seen ?? moment
      self = .rejected(answer)
    }
  }
}
