import Approvals
import Detection
import Evaluation
import Foundation
import PolicyPacks
import Storage

/// The approvals of a text, as far as they can be proved.
///
/// Whoever can write to the data could write an approval. So one counts only if everybody's signature
/// holds, by the keys that the roster has now, and the whole log is intact. What does not count is said.
struct HeldApprovals {
  /// Whose requests count.
  enum Requester {
    case anybody
    /// This person's; nobody's if nobody knows who it is.
    case only(PersonID?)

    func includes(_ person: PersonID) -> Bool {
      switch self {
      case .anybody: true
      case .only(let own): own == person
      }
    }
  }

  /// Those that count.
  let permissions: Permissions
  /// Why others do not, in a sentence each.
  let uncounted: [String]

  /// - Throws: `DeskError` if the data cannot be read, or the clock stands before what happened already.
  init(
    of text: SensitiveText, askedBy requester: Requester, in store: Store, at moment: Date
  ) throws(DeskError) {
    let digest = store.key.digest(of: text)
    let cases = try DeskError.translated { try store.requests.list(for: digest) }
    let granted = cases.filter {
      requester.includes($0.request.requester) && $0.state(at: moment).grant != nil
    }
    guard !granted.isEmpty else {
      self.init(digest, [], [])
      return
    }
    try DeskError.translated { try store.log.checkClock(at: moment) }
    let proof = try DeskError.translated { try store.log.verify() }
    if let place = proof.breaks.first {
      let reason = "no approval counts, as the log is broken (\(place)); see: dryrun log verify"
      self.init(digest, [], [reason])
      return
    }
    let roster = try DeskError.translated { try store.roster.read() }
    let problems = granted.map { HeldApprovals.problem(of: $0, by: roster) }
    self.init(
      digest, zip(granted, problems).filter { $0.1 == nil }.map(\.0), problems.compactMap { $0 })
  }

  private init(_ digest: DraftDigest, _ cases: [ApprovalCase], _ uncounted: [String]) {
    permissions = Permissions(draftDigest: digest, cases: cases)
    self.uncounted = uncounted
  }

  private static func problem(of approval: ApprovalCase, by roster: Roster) -> String? {
    do {
      try approval.prove(by: roster)
      return nil
    } catch { return "request \(approval.request.id) does not count: \(error.message)" }
  }
}
