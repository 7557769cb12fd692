public import Detection
import Diagnostics
public import Evaluation
public import ExactMatch
public import Foundation
import OutputFormats
public import PolicyPacks

/// Explains evaluations to the authors of a pack.
///
/// Nothing is decided here: the engine hands over what it looked at, and this puts it into words.
public struct Explainer: Sendable {
  private var engine: Engine
  private let places: PackPlaces

  /// An explainer for a pack without errors.
  ///
  /// - Parameters:
  ///   - loaded: the pack.
  ///   - keys: where the keys of its datasets are.
  public init?(_ loaded: LoadedPack, keys: DatasetKeys = .ofAccount) {
    guard let pack = loaded.pack else { return nil }
    engine = Engine(pack, keys: keys)
    places = PackPlaces(loaded.document)
  }

  /// The same explainer, knowing what plugins say to a text.
  public func asking(_ plugins: any PluginDetectors, about text: SensitiveText) async -> Explainer {
    var explainer = self
    explainer.engine = await engine.asking(plugins, about: [text])
    return explainer
  }

  /// The names of the pack's rules.
  public var rules: Set<RuleID> {
    let pack = engine.pack
    return Set(pack.detectors.map(\.detector.id)).union(pack.drafts.keys)
      .union(pack.combinations.keys).union(pack.formats.values.flatMap(\.format.rules))
  }

  /// Explains a draft.
  ///
  /// - Parameters:
  ///   - draft: the text, and what it is for.
  ///   - name: what to call the text.
  ///   - requester: who asks.
  ///   - moment: when.
  ///   - rule: the only rule to speak of; without one, all are.
  public func explain(
    _ draft: Draft, called name: String, for requester: Requester, at moment: Date,
    rule: RuleID? = nil
  ) -> Explanation {
    let trace = engine.explain(draft, for: requester, at: moment)
    let evaluation = trace.evaluation
    let pack = engine.pack
    let writer = ExplanationWriter(
      trace: trace, pack: pack, places: places,
      text: SourceText(name: name, bytes: evaluation.text.bytes), only: rule,
      requester: requester, task: draft.task)
    let entries = writer.entries()
    let silent = (trace.detection?.silent ?? [:]).filter { $0.key != rule }
    return Explanation(
      name: name, pack: "\(pack.id) \(pack.version)", tool: evaluation.tool?.description,
      toolTitle: evaluation.toolTitle, task: draft.task?.description,
      groups: requester.groups.map(\.description).sorted(),
      day: pack.day(of: moment).description, entries: entries,
      silence: rule.flatMap { entries.isEmpty ? writer.silence(of: $0) : nil },
      withoutKeyword: silent.values.count { $0 == .noKeyword },
      withoutMatch: silent.values.count { $0 == .noMatch },
      verdict: evaluation.verdict.name,
      decidedBy: evaluation.feedback.filter {
        $0.verdict == evaluation.verdict && $0.verdict > .allow
      }.map(\.rule.description).uniqued)
  }
}

extension [String] {
  /// Each once, in the order of its first appearance.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
