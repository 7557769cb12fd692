public import Detection

/// One organisation's rules: checked, merged with those of its parents, immutable.
///
/// ```swift
/// let loaded = PackLoader().load(at: "policies/harbourline")
/// guard let pack = loaded.pack else { return show(loaded.diagnostics) }
/// ```
public struct PolicyPack: Sendable, Hashable, Codable {
  /// Its name.
  public var id: PackID
  /// Its version.
  public var version: SemanticVersion
  /// What people call it.
  public var title: String
  /// Who answers for it.
  public var owner: String?
  /// The languages of its messages, the one beside the rules first.
  public var languages: [String]
  /// The tool of a check that names none.
  public var defaultTool: ToolID?
  /// The verdict for a tool that the pack does not know.
  public var unknownTool: Verdict
  /// The verdict when a rule could not be evaluated.
  public var onDetectorError: Verdict
  /// Longer drafts are blocked.
  public var maxDraftBytes: Int
  /// Where days begin, by its IANA name.
  public var timezone: String
  /// The groups that exist.
  public var groups: Set<GroupID>
  /// The tasks that exist.
  public var tasks: Set<TaskID>
  /// Classes of data.
  public var classes: [DataClass: ClassRule]
  /// Detectors, by name.
  public var detectors: [DetectorRule]
  /// What every tool of a boundary accepts at most.
  public var boundaries: [Boundary: BoundaryRules]
  /// Tools.
  public var tools: [ToolID: Tool]
  /// Requirements on drafts.
  public var drafts: [RuleID: DraftRequirement]
  /// Titles of the approval workflows.
  public var workflows: [WorkflowID: String]
  /// Titles of the required output formats.
  public var formats: [FormatID: String]
  /// Rules that take no exception.
  public var firm: Set<RuleID>
  /// Exceptions.
  public var exceptions: [PolicyException]
  /// Messages in further languages, by language.
  public var translations: [String: [RuleID: Message]]
  /// Identifies the rules: SHA-256 over the files of the pack and its parents, in hexadecimal.
  public var rulesDigest: String
}

extension PolicyPack {
  /// The level of a class: its own, or that of the nearest class it belongs to.
  ///
  /// A class that nobody gave a level is restricted.
  public func level(of dataClass: DataClass) -> Level {
    for ancestor in dataClass.lineage {
      if let rule = classes[ancestor] { return rule.level }
    }
    return .restricted
  }

  /// What a tool does with a class: the stricter of its own cell and its boundary's.
  ///
  /// - Returns: the verdict and the cell that said so; without a cell, `public` is allowed and all
  ///   else is blocked.
  public func decision(for dataClass: DataClass, in tool: Tool) -> (verdict: Verdict, cell: Cell?) {
    let level = level(of: dataClass)
    let cells = [
      tool.accepts.cell(for: dataClass, level: level),
      boundaries[tool.boundary]?.accepts.cell(for: dataClass, level: level),
    ].compactMap { $0 }
    guard let first = cells.first else {
      return (level == .public && dataClass.root != "attack" ? .allow : .block, nil)
    }
    let cell = cells.dropFirst().reduce(first, Cell.stricter)
    return (cell.verdict, cell)
  }

  /// What people read about a rule in a language, or else in the pack's first one.
  public func message(for rule: RuleID, language: String) -> Message? {
    let own = detectors.first { $0.detector.id == rule }?.message ?? drafts[rule]?.message
    guard let own else { return nil }
    return translations[language]?[rule]?.completed(by: own) ?? own
  }
}
