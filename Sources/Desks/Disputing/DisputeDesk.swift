import Evaluation
public import Detection
public import Foundation
public import PolicyPacks
public import Storage

/// Where people say that a finding is wrong, and where authors answer.
///
/// ## Topics
/// ### Saying so
/// ``open(_:reason:by:)``, ``news(for:)``, ``noteSeen(_:)``
/// ### Answering
/// ``disputes(by:in:)``, ``accept(_:message:by:addingExample:)``, ``reject(_:reason:by:)``
public struct DisputeDesk: Sendable {
  private let store: Store
  private let now: @Sendable () -> Date
  private let pack: PackID?

  /// A desk.
  ///
  /// - Parameters:
  ///   - store: where disputes are kept.
  ///   - pack: only disputes of this pack's rules; all if it is not said.
  ///   - now: the clock.
  public init(
    _ store: Store, of pack: PackID? = nil, now: @escaping @Sendable () -> Date = { .now }
  ) {
    (self.store, self.pack, self.now) = (store, pack, now)
  }

  /// Disputes, the oldest first.
  ///
  /// - Parameters:
  ///   - person: only this person's.
  ///   - state: only those in this state.
  /// - Throws: `DeskError` if the data cannot be read.
  public func disputes(
    by person: PersonID? = nil, in state: Dispute.State.Kind? = nil
  ) throws(DeskError) -> [Dispute] {
    try DeskError.translated { try store.disputes.list(by: person, in: state) }.filter(isHere)
  }

  /// A person's disputes behind a place, the oldest first, and the place behind the last one that was
  /// looked at; `nil` if there are no more.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func disputes(
    by person: PersonID, after place: DisputePlace?, limit: Int
  ) throws(DeskError) -> (disputes: [Dispute], next: DisputePlace?) {
    let found = try DeskError.translated {
      try store.disputes.list(by: person, after: place, limit: limit)
    }
    let next = found.count < limit ? nil : found.last.map { DisputePlace($0) }
    return (found.filter(isHere), next)
  }

  /// A dispute by its name, or the start of it.
  ///
  /// - Throws: `notFound`; `incomplete` if several names begin like this.
  public func dispute(_ name: String) throws(DeskError) -> Dispute {
    let found = try disputes().filter { $0.id.description.hasPrefix(name) }
    guard let dispute = found.first, !name.isEmpty else {
      throw DeskError(
        .notFound, message: "there is no dispute '\(name)'",
        terminalHint: "; see: dryrun dispute list --all")
    }
    guard found.count == 1 else {
      throw DeskError(
        .incomplete,
        message: "'\(name)' is the start of \(found.count) disputes; give more of it")
    }
    return dispute
  }

  private func isHere(_ dispute: Dispute) -> Bool { pack.map { dispute.pack == $0 } ?? true }
}

extension DisputeDesk {
  /// Says that a finding is wrong, and keeps what was shown.
  ///
  /// - Parameter id: the dispute's name; one that is drawn, if it is not said.
  /// - Throws: `incomplete` without a reason; `refused` if there is a dispute by this name.
  public func open(
    _ proposal: DisputeProposal, reason: String, by person: PersonID, as id: DisputeID? = nil
  ) throws(DeskError) -> Dispute {
    try check(reason)
    let pack = proposal.engine.pack
    let dispute = Dispute(
      id: id, person: person, rule: proposal.rule, tool: proposal.tool ?? "none", pack: pack.id,
      rulesDigest: pack.rulesDigest, keptText: proposal.kept.text, range: proposal.kept.range,
      reason: reason, opened: now())
    guard let dispute else { throw DeskError(message: "the finding has no place in its line") }
    try DeskError.translated { try store.disputes.open(dispute) }
    return dispute
  }

  /// Answers to a person's disputes that they have not seen, the oldest dispute first.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func news(for person: PersonID) throws(DeskError) -> [Dispute] {
    try disputes(by: person).filter(\.hasNews)
  }

  /// Notes that the person saw the answer to their dispute.
  ///
  /// - Throws: `DeskError` if there is no answer yet.
  public func noteSeen(_ dispute: Dispute) throws(DeskError) {
    try DeskError.translated { _ = try store.disputes.noteSeen(dispute.id, at: now()) }
  }

  /// Says that the finding is wrong: it becomes an example beside the rule, and so a test of it.
  ///
  /// - Parameters:
  ///   - dispute: the dispute, which must be open.
  ///   - message: what the person is told.
  ///   - author: who answers.
  ///   - addExample: writes the example into the pack; returns the file.
  /// - Returns: the file.
  /// - Throws: `notNeeded` if it was answered already; what `addExample` throws.
  public func accept(
    _ dispute: Dispute, message: String, by author: PersonID,
    addingExample addExample: (Dispute) throws(DeskError) -> String
  ) throws(DeskError) -> String {
    guard dispute.state == .open else {
      throw DeskError(.notNeeded, message: "this dispute was answered already")
    }
    try check(message)
    let file = try addExample(dispute)
    try answer(dispute, .accepted, message, author)
    return file
  }

  /// Says that the finding is right.
  ///
  /// - Throws: `incomplete` without a reason; `changedMeanwhile` if it was answered already.
  public func reject(
    _ dispute: Dispute, reason: String, by author: PersonID
  ) throws(DeskError) {
    try check(reason)
    try answer(dispute, .rejected, reason, author)
  }

  private func answer(
    _ dispute: Dispute, _ verdict: Dispute.Verdict, _ text: String, _ author: PersonID
  ) throws(DeskError) {
    let answer = Dispute.Answer(text: text, by: author, at: now())
    try DeskError.translated { _ = try store.disputes.answer(dispute.id, verdict, answer) }
  }

  private func check(_ words: String) throws(DeskError) {
    guard words.contains(where: { !$0.isWhitespace }) else {
      throw DeskError(.incomplete, message: "say why: somebody else reads it")
    }
  }
}
