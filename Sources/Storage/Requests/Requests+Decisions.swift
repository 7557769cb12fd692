public import Approvals
import Detection
public import Foundation

extension Requests {
  /// Adds a decision that was signed somewhere else and arrives now, if it counts.
  ///
  /// Read, checked and changed while nobody else can write; what was decided must be allowed both when
  /// it was signed and now, and the signature must be that of the key that the roster has. There is no
  /// way around the signature here.
  ///
  /// - Parameters:
  ///   - decision: what arrived.
  ///   - moment: now.
  ///   - roster: who people are now; the stored roster if it is not said.
  /// - Returns: the request afterwards; `nil` if the decision was part of it already.
  /// - Throws: `ApprovalError` if it does not count; `StorageError`, with `notFound`.
  @discardableResult
  public func receive(
    _ decision: SignedDecision, at moment: Date, roster: Roster? = nil
  ) throws -> ApprovalCase? {
    try connection.write { transaction in
      let (id, database) = (decision.request, transaction.database)
      guard let before = try RequestQueries.approval(id, in: database) else {
        throw Requests.notFound(id)
      }
      guard !before.contains(decision) else { return nil }
      let roster = try roster ?? RosterQueries.current(in: database)
      let after = try before.receiving(decision, at: moment, roster: roster)
      // As the moment of the entry the arrival: the log tells when this program came to know of it.
      let sequence = try transaction.append(
        .requestEvent, of: id.description, person: before.request.requester.description,
        decision.event, at: moment)
      try RequestQueries.insertEvent(
        id, position: before.events.count, sequence, in: database)
      return after
    }
  }
}
