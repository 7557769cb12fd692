import Detection
import Evaluation
import PolicyPacks

/// One text under both packs.
struct TextCheck {
  /// What the packs say to it for one tool.
  struct Outcome {
    var old: Assessment
    var new: Assessment
  }

  private let comparison: CorpusComparison
  private let text: CorpusText
  private let detections: (old: Detections, new: Detections)

  init(
    _ comparison: CorpusComparison, _ text: CorpusText,
    _ detections: (old: Detections, new: Detections)
  ) {
    self.comparison = comparison
    self.text = text
    self.detections = detections
  }

  /// - Parameter tool: `nil` for a check that names none.
  func outcome(in tool: ToolID?) -> Outcome {
    let draft = Draft(text.text, tool: tool, task: text.task ?? comparison.options.task)
    return Outcome(
      old: comparison.old.assess(draft, given: detections.old, on: comparison.occasions.old),
      new: comparison.new.assess(draft, given: detections.new, on: comparison.occasions.new))
  }
}

extension TextCheck.Outcome {
  /// Which way the verdict went; `nil` if it is the same.
  var direction: ChangeDirection? {
    let (old, new) = (old.verdict, new.verdict)
    return old == new ? nil : .between(old, new)
  }

  /// Whether the same verdict is said by other rules.
  var hasOtherReasons: Bool {
    old.verdict == new.verdict && old.verdict > .allow && old.decidingRules != new.decidingRules
  }

  /// What made the difference, each once: what is stricter in one pack than all of the other's.
  func reasons(
    _ direction: ChangeDirection, _ tool: ToolID
  ) -> [(cell: ChangedCell, range: Range<Int>?)] {
    let (stricter, floor) =
      direction == .stricter ? (new, old.verdict) : (old, new.verdict)
    var seen: Set<ChangedCell> = []
    func cell(_ rule: RuleID, _ dataClass: DataClass?) -> ChangedCell {
      ChangedCell(
        direction: direction, rule: rule, tool: tool, dataClass: dataClass, old: old.verdict,
        new: new.verdict)
    }
    let rulings = stricter.rulings.filter { $0.verdict > floor }.map { ruling in
      (cell(ruling.rule, ruling.decidingClass), Optional(ruling.finding.range))
    }
    let causes = stricter.causes.filter { $0.verdict > floor }.map {
      (cell($0.rule, nil), nil as Range<Int>?)
    }
    return (rulings + causes).filter { seen.insert($0.0).inserted }
  }
}

extension Assessment {
  /// The rules that say what the whole says.
  fileprivate var decidingRules: Set<RuleID> {
    let verdict = verdict
    return Set(
      rulings.filter { $0.verdict == verdict }.map(\.rule)
        + causes.filter { $0.verdict == verdict }.map(\.rule))
  }
}

extension Ruling {
  /// The class that its rule asked about; `nil` for classes that are more sensitive together.
  var decidingClass: DataClass? {
    if rule == finding.rule { return finding.dataClass }
    return finding.evidence.lazy.compactMap { evidence -> DataClass? in
      guard case .hides(rule, let dataClass) = evidence else { return nil }
      return dataClass
    }.first
  }
}
