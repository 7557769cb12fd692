import Approvals
import Detection
import GRDB
public import Grading
import PolicyPacks
import Practice

/// Whether decisions about answers were signed by whom they name, with a key that the roster had then.
///
/// The rosters of the past stand in the log: who left, or has another key now, signed all the same.
public struct GradingProof: Sendable {
  /// What is known of a decision's signature.
  public enum State: Sendable, Hashable {
    /// It is that of whom it names.
    case holds
    /// It is not.
    case wrong
    /// There is none.
    case missing
    /// The roster of that time was forgotten, or did not know the person.
    case unknown
  }

  private let connection: Connection
  /// The rosters, each from an entry of the log on; `nil` where it was forgotten.
  private let rosters: [(sequence: Int, roster: Roster?)]

  init(_ connection: Connection) throws(StorageError) {
    self.connection = connection
    rosters = try connection.read { database in
      try LogQueries.entries(about: "roster", in: database).map { entry in
        let payload = try PayloadQueries.payload(of: entry.sequence, in: database)
        return (
          entry.sequence, try payload.map { Roster(try Payload.value([Person].self, from: $0)) }
        )
      }
    }
  }

  /// What is known of each event's signature, in order; `nil` for what decides nothing.
  public func states(of work: GradedWork) throws(StorageError) -> [State?] {
    let sequences = try connection.read { database in
      try LogQueries.entries(about: work.attempt.id.description, in: database)
        .filter { $0.kind == .caseEvent }.map(\.sequence)
    }
    return zip(work.grading.events, sequences).map { event, sequence in
      event.act.isDecision ? state(of: event, at: sequence, work) : nil
    }
  }

  /// Whether everything that was decided about an attempt is signed by whom it names.
  public func holds(for work: GradedWork) throws(StorageError) -> Bool {
    let states = try states(of: work)
    return states.count == work.grading.events.count
      && states.allSatisfy { $0 == nil || $0 == .holds }
  }

  private func state(of event: CaseEvent, at sequence: Int, _ work: GradedWork) -> State {
    guard event.signature != nil else { return .missing }
    let roster = rosters.last { $0.sequence < sequence }?.roster
    guard let by = event.by, let keys = roster?[by]?.keys, !keys.isEmpty else { return .unknown }
    return keys.contains { event.isSigned(by: $0, on: work.attempt) } ? .holds : .wrong
  }
}

extension GradingStore {
  /// What proves decisions, by the rosters of the log.
  public func proof() throws(StorageError) -> GradingProof { try GradingProof(connection) }
}
