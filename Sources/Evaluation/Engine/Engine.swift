public import Detection
public import Foundation
import PCRE2
public import PolicyPacks

/// Checks drafts under one policy pack.
///
/// Whoever asks, terminal, page, gateway or grader, asks here.
///
/// ```swift
/// let engine = try Engine(pack)
/// let evaluation = engine.evaluate(
///   Draft("Summarise policy HL-12345678-2", tool: "office-assistant", task: "claims"),
///   for: Requester(language: "de"), at: .now)
/// ```
/// Immutable; share it freely. The same text at the same moment gives the same verdict.
public struct Engine: Sendable {
  /// The pack.
  public let pack: PolicyPack
  let detectors: DetectorSet
  let requirements: [RuleID: [Pattern]]

  /// An engine for a pack.
  ///
  /// - Throws: `DetectorError` if a pattern does not compile, which the loader would have reported.
  public init(_ pack: PolicyPack) throws {
    self.pack = pack
    detectors = try DetectorSet(pack.detectors.map(\.detector))
    requirements = try pack.drafts.mapValues { try $0.anyOf.map { try Pattern($0) } }
  }

  /// Checks a draft.
  ///
  /// - Parameters:
  ///   - draft: the text, and what it is for.
  ///   - requester: who asks.
  ///   - moment: when; exceptions hold for a while.
  public func evaluate(
    _ draft: Draft, for requester: Requester = Requester(), at moment: Date
  ) -> Evaluation {
    let check = Check(self, draft, requester, moment)
    guard draft.text.bytes.count <= pack.maxDraftBytes else { return check.tooLarge() }
    return check.evaluation(of: detectors.detect(in: draft.text.bytes))
  }

  /// What is found in a text, whatever the policy says to it: for bulk audits.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - allCandidates: whether to report every candidate, at any confidence, before overlaps are
  ///     resolved.
  public func detections(in text: SensitiveText, allCandidates: Bool = false) -> Detections {
    allCandidates ? detectors.candidates(in: text.bytes) : detectors.detect(in: text.bytes)
  }

  /// What became of each match of a rule in a text, for people who ask why.
  public func trace(_ rule: RuleID, in text: SensitiveText) -> [TraceStep] {
    detectors.trace(rule, in: text.bytes)
  }
}
