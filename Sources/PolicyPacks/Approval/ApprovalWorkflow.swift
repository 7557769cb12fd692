/// The stages of people who must agree before something may be sent.
///
/// ```yaml
/// approvals:
///   data-steward: {group: data-stewards}
/// ```
///
/// is a whole one; what it does not say has the strictest value that still works.
public struct ApprovalWorkflow: Sendable, Hashable, Codable {
  /// What people call it.
  public var title: String
  /// Who must agree, one stage after the other.
  public var stages: [ApprovalStage]
  /// Who may not be among them.
  public var separation: SeparationOfDuties
  /// The fields that a request must fill, such as `reason`.
  public var requires: [String]
  /// What is given in the end.
  public var grant: GrantTerms
  /// What happens when nobody answers, in the order of time.
  public var escalations: [Escalation]
  /// The plugin that brings requests to approvers.
  public var connector: PluginUse?
  /// Where it was said.
  public var origin: Origin

  /// A workflow.
  public init(
    title: String, stages: [ApprovalStage], separation: SeparationOfDuties = SeparationOfDuties(),
    requires: [String] = [], grant: GrantTerms = GrantTerms(), escalations: [Escalation] = [],
    connector: PluginUse? = nil, origin: Origin
  ) {
    self.title = title
    self.stages = stages
    self.separation = separation
    self.requires = requires
    self.grant = grant
    self.escalations = escalations
    self.connector = connector
    self.origin = origin
  }
}

/// One round of agreement.
public struct ApprovalStage: Sendable, Hashable, Codable {
  /// What people call it.
  public var name: String
  /// Who may agree: any of them.
  public var approvers: [Approver]
  /// How many different people must.
  public var needs: Int
  /// How long they may take before the stage is late.
  public var within: Span?

  /// A stage.
  public init(name: String, approvers: [Approver], needs: Int = 1, within: Span? = nil) {
    self.name = name
    self.approvers = approvers
    self.needs = needs
    self.within = within
  }
}

/// What one person may do twice; nothing, unless a pack says otherwise.
public struct SeparationOfDuties: Sendable, Hashable, Codable {
  /// Whether the person who asks may also agree.
  public var requester: Bool
  /// Whether somebody may agree in more than one stage.
  ///
  /// In one stage nobody counts twice.
  public var twice: Bool
  /// Whether somebody who wrote the rules may agree.
  public var packAuthor: Bool

  /// What is allowed.
  public init(requester: Bool = false, twice: Bool = false, packAuthor: Bool = false) {
    self.requester = requester
    self.twice = twice
    self.packAuthor = packAuthor
  }
}

/// How long and how often a grant may be used.
public struct GrantTerms: Sendable, Hashable, Codable {
  /// How long, from the last agreement.
  public var lasts: Span
  /// How often.
  public var uses: Int

  /// Terms; a week and one use, if nothing is said.
  public init(lasts: Span = Span(7, .days), uses: Int = 1) {
    self.lasts = lasts
    self.uses = uses
  }
}

/// What happens when a request has waited for a while.
public struct Escalation: Sendable, Hashable, Codable {
  /// What happens.
  public enum Step: Sendable, Hashable, Codable {
    /// A group may agree too, in whatever stage the request is.
    case to(GroupID)
    /// The request is rejected.
    case reject
  }

  /// How long after the request was made.
  public var after: Span
  /// What happens.
  public var step: Step

  /// An escalation.
  public init(after: Span, _ step: Step) {
    self.after = after
    self.step = step
  }
}
