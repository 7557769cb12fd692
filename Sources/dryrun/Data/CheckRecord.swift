import Approvals
import Detection
import Evaluation
import Foundation
import PolicyPacks
import Storage

/// What a check of a draft has to do with the data: approvals that the person holds, and what is kept of
/// the check if they agreed to it.
///
/// Opened only where there are data, so that most checks never touch a database.
struct CheckRecord {
  let store: Store

  /// - Returns: `nil` if nobody kept any data yet.
  init?(_ data: DataOptions) throws(CommandError) {
    guard let store = try data.existingStore() else { return nil }
    self.store = store
  }

  /// The approvals of a text, as far as they can be proved.
  ///
  /// Whoever can write to the data could write an approval. So one counts only if everybody's signature
  /// holds, by the keys that the roster has now, and the whole log is intact. What does not count is
  /// said.
  func permissions(for text: SensitiveText, at moment: Date) throws(CommandError) -> Permissions {
    let digest = store.key.digest(of: text)
    let cases = try DataFailure.translated { try store.requests.list(for: digest) }
    let granted = cases.filter { $0.state(at: moment).grant != nil }
    guard !granted.isEmpty else { return Permissions(draftDigest: digest, cases: []) }
    try DataFailure.translated { try store.log.checkClock(at: moment) }
    let proof = try DataFailure.translated { try store.log.verify() }
    if let place = proof.breaks.first {
      StandardError.write(
        "dryrun: no approval counts, as the log is broken (\(place)); see: dryrun log verify\n")
      return Permissions(draftDigest: digest, cases: [])
    }
    let roster = try DataFailure.translated { try store.roster.read() }
    return Permissions(draftDigest: digest, cases: granted.filter { isProved($0, by: roster) })
  }

  private func isProved(_ approval: ApprovalCase, by roster: Roster) -> Bool {
    do {
      try approval.prove(by: roster)
      return true
    } catch {
      StandardError.write(
        "dryrun: request \(approval.request.id) does not count: \(error.message)\n")
      return false
    }
  }

  /// Keeps of a check what the person agreed to: that it is counted, and which skills it touched.
  func note(
    _ evaluation: Evaluation, task: TaskID?, _ practice: CheckPractice, at moment: Date
  ) throws(CommandError) {
    guard let tool = evaluation.tool, evaluation.subject == .draft else { return }
    let hits = evaluation.feedback.filter { $0.verdict > .allow }
    let facts = CheckFacts(
      tool: tool, pack: evaluation.provenance.pack,
      rulesDigest: evaluation.provenance.rulesDigest,
      ruleHits: Dictionary(hits.map { ($0.rule, 1) }, uniquingKeysWith: +),
      blocking: hits.count { $0.verdict >= .approval })
    let person = try Account.person()
    let skills = try practice.touched(by: evaluation, task: task, of: person)
    try DataFailure.translated {
      _ = try store.events.record(facts, touching: skills, by: person, at: moment)
    }
  }
}
