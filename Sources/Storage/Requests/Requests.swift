public import Approvals
public import Detection
public import Foundation
public import PolicyPacks

/// The requests for approval, with everything that happened to them.
public struct Requests: Sendable {
  let connection: Connection

  /// Adds a request.
  ///
  /// - Parameters:
  ///   - request: the request.
  ///   - roster: who people are now; the stored roster if it is not said.
  ///   - signatures: whether it must be signed by whoever it says asks.
  /// - Throws: `ApprovalError` if the signature does not hold; `StorageError`, with `duplicate` if
  ///   there is one by this id.
  public func add(
    _ request: ApprovalRequest, roster: Roster? = nil, signatures: SignatureRule = .required
  ) throws {
    try connection.write { transaction in
      let roster = try roster ?? RosterQueries.current(in: transaction.database)
      try request.checkSignature(roster, signatures)
      guard try RequestQueries.sequence(of: request.id, in: transaction.database) == nil else {
        throw StorageError(.duplicate, "there is a request '\(request.id)' already")
      }
      let sequence = try transaction.append(
        .requestAdded, of: request.id.description, person: request.requester.description, request,
        at: request.asked)
      try RequestQueries.insert(request, sequence, in: transaction.database)
    }
  }

  /// Adds what happened to a request, if it may happen now.
  ///
  /// The request is read, checked and changed while nobody else can write. So of two approvers who
  /// agree at once both count, or the second one is told why not; no event is ever lost.
  ///
  /// - Parameters:
  ///   - event: what happened; whoever calls this makes sure that its moment is now.
  ///   - roster: who people are now; the stored roster if it is not said.
  ///   - signatures: whether the event must be signed.
  ///   - seen: how many events the person had before their eyes; `nil` if it does not matter.
  /// - Returns: the request afterwards.
  /// - Throws: `ApprovalError` if it may not happen; `StorageError`, with `notFound`, or
  ///   `changedMeanwhile` if there are more events than were seen.
  @discardableResult
  public func append(
    _ event: ApprovalEvent, to id: RequestID, roster: Roster? = nil,
    signatures: SignatureRule = .required, seen: Int? = nil
  ) throws -> ApprovalCase {
    try connection.write { transaction in
      guard let before = try RequestQueries.approval(id, in: transaction.database) else {
        throw Requests.notFound(id)
      }
      if let seen, seen != before.events.count {
        throw StorageError(
          .changedMeanwhile, "something happened to request '\(id)' meanwhile; look at it again")
      }
      let roster = try roster ?? RosterQueries.current(in: transaction.database)
      let after = try before.appending(event, roster: roster, signatures: signatures)
      let sequence = try transaction.append(
        .requestEvent, of: id.description, person: before.request.requester.description, event,
        at: event.at)
      try RequestQueries.insertEvent(
        id, position: before.events.count, sequence, in: transaction.database)
      return after
    }
  }

  /// The request with an id; `nil` if there is none.
  public subscript(id: RequestID) -> ApprovalCase? {
    get throws(StorageError) {
      try connection.read { try RequestQueries.approval(id, in: $0) }
    }
  }

  /// Requests, the latest first.
  ///
  /// - Parameters:
  ///   - requester: only what this person asked.
  ///   - moment: only what was asked before; the last one's `asked` gives the next page.
  ///   - limit: at most so many.
  public func list(
    by requester: PersonID? = nil, before moment: Date? = nil, limit: Int = 1000
  ) throws(StorageError) -> [ApprovalCase] {
    try connection.read { database in
      try RequestQueries.ids(by: requester, before: moment, limit: limit, in: database)
        .compactMap { try RequestQueries.approval($0, in: database) }
    }
  }

  /// Requests behind a place, the latest first.
  ///
  /// - Parameters:
  ///   - place: where to go on; the beginning if it is not said.
  ///   - limit: at most so many.
  public func list(
    after place: RequestPlace?, limit: Int
  ) throws(StorageError) -> [ApprovalCase] {
    try connection.read { database in
      try RequestQueries.ids(after: place, limit: limit, in: database)
        .compactMap { try RequestQueries.approval($0, in: database) }
    }
  }

  /// The requests for one draft, the latest first.
  public func list(for draft: DraftDigest) throws(StorageError) -> [ApprovalCase] {
    try connection.read { database in
      try RequestQueries.ids(for: draft, in: database)
        .compactMap { try RequestQueries.approval($0, in: database) }
    }
  }

  /// The requests for one draft that are granted at a moment.
  ///
  /// Whether a grant covers the tool, classes and rules in question is for `Grant.covers(_:at:)` to
  /// say.
  public func grants(
    for draft: DraftDigest, at moment: Date
  ) throws(StorageError) -> [(id: RequestID, grant: Grant)] {
    try list(for: draft).compactMap { approval in
      approval.state(at: moment).grant.map { (approval.request.id, $0) }
    }
  }

  static func notFound(_ id: RequestID) -> StorageError {
    StorageError(.notFound, "there is no request '\(id)'")
  }
}
