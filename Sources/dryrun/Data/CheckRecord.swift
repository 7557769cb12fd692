import Detection
import Evaluation
import Foundation
import PolicyPacks
import Storage

/// What a check of a draft has to do with the data: approvals that the person holds, and the count of
/// the check if they agreed to it.
///
/// Opened only where there are data, so that most checks never touch a database.
struct CheckRecord {
  private let store: Store

  /// - Returns: `nil` if nobody kept any data yet.
  init?(_ data: DataOptions) throws(CommandError) {
    guard let store = try data.existingStore() else { return nil }
    self.store = store
  }

  /// The approvals of a text.
  func permissions(for text: SensitiveText) throws(CommandError) -> Permissions {
    let digest = store.key.digest(of: text)
    let cases = try DataFailure.translated { try store.requests.list(for: digest) }
    return Permissions(draftDigest: digest, cases: cases)
  }

  /// Counts a check, if the person agreed.
  func count(_ evaluation: Evaluation, at moment: Date) throws(CommandError) {
    guard let tool = evaluation.tool, evaluation.subject == .draft else { return }
    let hits = evaluation.feedback.filter { $0.verdict > .allow }
    let facts = CheckFacts(
      tool: tool, pack: evaluation.provenance.pack,
      rulesDigest: evaluation.provenance.rulesDigest,
      ruleHits: Dictionary(hits.map { ($0.rule, 1) }, uniquingKeysWith: +),
      blocking: hits.count { $0.verdict >= .approval })
    let person = try Account.person()
    try DataFailure.translated { _ = try store.events.record(facts, by: person, at: moment) }
  }
}
