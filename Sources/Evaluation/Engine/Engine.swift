public import Detection
public import ExactMatch
public import Foundation
public import OutputFormats
import PCRE2
public import PatternScanner
public import PolicyPacks

/// Checks drafts and outputs under one policy pack.
///
/// Whoever asks, terminal, page, gateway or grader, asks here.
///
/// ```swift
/// let engine = Engine(pack)
/// let evaluation = engine.evaluate(
///   Draft("Summarise policy HL-12345678-2", tool: "office-assistant", task: "claims"),
///   for: Requester(language: "de"), at: .now)
/// ```
/// Immutable; share it freely. The same text at the same moment gives the same verdict.
public struct Engine: Sendable {
  /// The pack.
  public let pack: PolicyPack
  let detectors: DetectorSet
  /// The pack's datasets, opened.
  package let datasets: OpenDatasets
  let requirements: [RuleID: [Pattern]]
  let formats: FormatCheckers
  let decisions = KnownDecisions()
  /// What plugins said to texts; without them their rules could not be evaluated.
  var answers = PluginAnswers()

  /// An engine for a pack.
  ///
  /// The loader has seen that all patterns compile; here each is compiled when a text first needs it.
  ///
  /// - Parameters:
  ///   - pack: the pack.
  ///   - keys: where the keys of its datasets are; rules whose datasets cannot be opened count as could
  ///     not be evaluated.
  ///   - plans: where the plan of its scanner is looked for, and kept.
  public init(
    _ pack: PolicyPack, keys: DatasetKeys = .ofAccount, plans: KeptPlans? = nil
  ) {
    self.pack = pack
    datasets = pack.openDatasets(keys: keys)
    detectors = DetectorSet(
      deferring: pack.detectors.map(\.detector), datasets: datasets, plans: plans)
    requirements = pack.drafts.mapValues { $0.anyOf.map { Pattern(deferring: $0) } }
    formats = FormatCheckers(pack.formats)
  }

  /// Checks a draft.
  ///
  /// - Parameters:
  ///   - draft: the text, and what it is for.
  ///   - requester: who asks.
  ///   - moment: when; exceptions and approvals hold for a while.
  ///   - permissions: the approvals that the requester holds for this text.
  public func evaluate(
    _ draft: Draft, for requester: Requester = Requester(), at moment: Date,
    under permissions: Permissions? = nil
  ) -> Evaluation {
    let occasion = occasion(for: requester, at: moment)
    var check = Check(self, draft.text, draft.tool, draft.task, occasion)
    check.permissions = permissions
    guard !check.isTooLarge else { return check.tooLarge() }
    let detections = detect(draft.text)
    return check.evaluation(of: detections, draft: check.unmetRequirements())
  }

  /// Checks an output: leaked data, the formats that it owes, and whether it stands in its sources.
  ///
  /// - Parameters:
  ///   - output: the text, and where it comes from.
  ///   - requester: who asks.
  ///   - moment: when; exceptions hold for a while.
  public func evaluate(
    _ output: Output, for requester: Requester = Requester(), at moment: Date
  ) -> Evaluation {
    let occasion = occasion(for: requester, at: moment)
    let check = Check(self, output.text, output.tool, output.task, occasion)
    guard !check.isTooLarge else { return check.tooLarge(.output) }
    let detections = detect(output.text)
    let outcome = OutputCheck(check, output).outcome(detections)
    var evaluation = check.evaluation(of: detections, output: outcome.feedback)
    evaluation.subject = .output
    evaluation.formats = outcome.formats
    evaluation.claims = outcome.claims
    return evaluation
  }

  /// What in an output is not as one format asks, whatever its tool and task owe.
  ///
  /// - Returns: `nil` if the pack has no such format.
  public func problems(in output: Output, format: FormatID, at moment: Date) -> [FormatProblem]? {
    let check = Check(self, output.text, output.tool, output.task, occasion(at: moment))
    return OutputCheck(check, output).problems(format, detect(output.text))
  }

  /// What is found in a text, whatever the policy says to it: for bulk audits.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - allCandidates: whether to report every candidate, at any confidence, before overlaps are
  ///     resolved.
  public func detections(in text: SensitiveText, allCandidates: Bool = false) -> Detections {
    allCandidates
      ? detectors.candidates(in: text.bytes, given: external(text)) : detect(text)
  }

  /// What became of each match of a rule in a text, for people who ask why.
  public func trace(_ rule: RuleID, in text: SensitiveText) -> [TraceStep] {
    detectors.trace(rule, in: text.bytes, given: external(text))
  }
}
