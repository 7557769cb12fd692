public import Detection
public import Foundation

/// What a pack says to a class of data in a tool.
public struct Decision: Sendable, Hashable {
  /// The verdict.
  public var verdict: Verdict
  /// The cell that said so; `nil` where no cell says anything, and `public` is allowed and all else
  /// blocked.
  public var cell: Cell?
}

/// One organisation's rules: checked, merged with those of its parents, immutable.
///
/// ```swift
/// let loaded = PackLoader().load(at: "policies/harbourline")
/// guard let pack = loaded.pack else { return show(loaded.diagnostics) }
/// ```
public struct PolicyPack: Sendable, Hashable {
  /// Its name.
  public var id: PackID
  /// Its version.
  public var version: SemanticVersion
  /// What people call it.
  public var title: String
  /// Who answers for it.
  public var owner: String?
  /// Who writes it: they may not agree to what it asks approval for, unless a workflow lets them.
  public var authors: Set<PersonID>
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
  /// When people work, and where their clocks stand.
  public var workingHours: WorkingHours
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
  /// Generic tools of parents that are hidden by tools of the packs' own.
  var hiddenGenericTools: [ToolID: Tool]
  /// Requirements on drafts.
  public var drafts: [RuleID: DraftRequirement]
  /// Approval workflows.
  public var workflows: [WorkflowID: ApprovalWorkflow]
  /// Required output formats.
  public var formats: [FormatID: FormatRule]
  /// Classes that are more sensitive together or in number.
  public var combinations: [RuleID: Combination]
  /// Rules that take no exception.
  public var firm: Set<RuleID>
  /// Exceptions.
  public var exceptions: [PolicyException]
  /// Messages in further languages, by language.
  public var translations: [String: [RuleID: Message]]
  /// What things are called in further languages, by language.
  public var titles: [String: Titles]
  /// Identifies the rules: SHA-256 over the files of the pack and its parents, in hexadecimal.
  public var rulesDigest: String
  /// What the pack's lock grants plugins that are programs of their own.
  package var pluginGrants: [PluginGrant] = []
}

extension PolicyPack {
  /// The level of a class: its own, or that of the nearest class it belongs to.
  ///
  /// A class that nobody gave a level is restricted.
  public func level(of dataClass: DataClass) -> Level {
    rule(for: dataClass)?.level ?? .restricted
  }

  /// What is said of a class, or else of the nearest class it belongs to.
  func rule(for dataClass: DataClass) -> ClassRule? {
    dataClass.lineage.lazy.compactMap { classes[$0] }.first
  }

  /// What a tool does with a class: the strictest of what its packs and its boundary say.
  public func decision(for dataClass: DataClass, in tool: Tool) -> Decision {
    answers(for: dataClass, in: tool).decision
  }

  /// What a tool does with a class of a level that no cell names.
  public func decision(atLevel level: Level, in tool: Tool) -> Decision {
    answers(atLevel: level, in: tool).decision
  }

  /// What people read about a rule in a language, or else in the pack's first one.
  public func message(for rule: RuleID, language: String) -> Message? {
    let own =
      detectors.first { $0.detector.id == rule }?.message ?? drafts[rule]?.message
      ?? combinations[rule]?.message ?? formats.values.lazy.compactMap { $0.messages[rule] }.first
    let fallback = languages.contains(language) ? nil : languages.first
    let translated =
      translations[language]?[rule] ?? fallback.flatMap { translations[$0]?[rule] }
    return own.map { translated?.completed(by: $0) ?? $0 } ?? translated
  }

  /// The day of a moment where the pack's clocks stand.
  public func day(of moment: Date) -> CalendarDay {
    CalendarDay(moment, in: TimeZone(identifier: workingHours.timezone) ?? .gmt)
  }
}
