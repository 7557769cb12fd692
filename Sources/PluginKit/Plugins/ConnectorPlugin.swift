/// Brings requests for approval to those who may approve, and carries back what they said.
///
/// ## Requirements
/// - `submit` is idempotent: the same request again gives the same ticket and disturbs nobody twice.
/// - `status` and `withdraw` of a ticket that is not there are thrown as `badInput`.
/// - `withdraw` of a request that is decided or withdrawn already changes nothing and is no error.
/// - What people said is passed on as it is. A decision counts by its signature, which the host checks.
///
/// ## The test that must pass
/// `ConformanceKit` submits twice, asks, withdraws twice and asks again, in a place that the configuration
/// names.
public protocol ConnectorPlugin: Sendable {
  /// Brings a request to its approvers.
  func submit(_ submission: ApprovalSubmission, _ call: Call) async throws -> ApprovalTicket

  /// Where a request stands there.
  func status(of ticket: String, _ call: Call) async throws -> TicketStatus

  /// Tells approvers that a request is no longer needed.
  func withdraw(_ ticket: String, _ call: Call) async throws
}

/// A request for approval, as approvers of another system see it.
public struct ApprovalSubmission: Sendable, Hashable, Codable {
  /// One round of agreement.
  public struct Stage: Sendable, Hashable, Codable {
    /// What people call it.
    public var name: String
    /// Who may agree, any of them: `role:manager-of-requester`, `group:data-stewards`, `person:anna`.
    public var approvers: [String]
    /// How many different people must.
    public var needs: Int

    /// A round of agreement.
    public init(name: String, approvers: [String], needs: Int = 1) {
      self.name = name
      self.approvers = approvers
      self.needs = needs
    }
  }

  /// The request's id: the same one is the same request.
  public var id: String
  /// The workflow, as people call it.
  public var workflow: String
  /// Who asks.
  public var requester: String
  /// The tool, as people call it.
  public var tool: String
  /// The task, if one was named.
  public var task: String?
  /// The policy pack and its version.
  public var pack: String
  /// Kinds of data that need the approval.
  public var classes: [String]
  /// What the requester gave as reasons, by the names that the workflow asks for.
  public var fields: [String: String]
  /// Who may approve at the first stage, in words.
  public var approvers: [String]
  /// As much of the text as the requester let approvers read; `nil` for nothing.
  public var text: String?
  /// When it was asked: ISO 8601, UTC.
  public var asked: String
  /// The rounds of agreement, in order; `nil` if they are not told.
  public var stages: [Stage]?
  /// The request's digest, which signed decisions name; `nil` if it is not told.
  public var digest: String?
  /// The whole request, as `dryrun approvals approve --request FILE` reads it; `nil` if it is not told.
  ///
  /// Hand it on as it is: who changes it gets decisions that do not count.
  public var request: JSON?

  /// A request for approval.
  public init(
    id: String, workflow: String, requester: String, tool: String, task: String? = nil,
    pack: String, classes: [String], fields: [String: String] = [:], approvers: [String] = [],
    text: String? = nil, asked: String, stages: [Stage]? = nil, digest: String? = nil,
    request: JSON? = nil
  ) {
    self.id = id
    self.workflow = workflow
    self.requester = requester
    self.tool = tool
    self.task = task
    self.pack = pack
    self.classes = classes
    self.fields = fields
    self.approvers = approvers
    self.text = text
    self.asked = asked
    self.stages = stages
    self.digest = digest
    self.request = request
  }
}

/// Where a request is in another system.
public struct ApprovalTicket: Sendable, Hashable, Codable {
  /// What the other system calls it.
  public var ticket: String
  /// Where people find it.
  public var url: String?

  /// A ticket.
  public init(_ ticket: String, url: String? = nil) {
    self.ticket = ticket
    self.url = url
  }
}

/// What another system says of a request.
public struct TicketStatus: Sendable, Hashable, Codable {
  /// Where a request can stand.
  public enum State: String, Sendable, Hashable, Codable {
    /// Nobody has decided.
    case pending
    /// It was approved.
    case approved
    /// It was rejected.
    case rejected
    /// It is no longer needed.
    case withdrawn
  }

  /// Where it stands.
  public var state: State
  /// Who decided, as the other system calls them.
  public var by: String?
  /// What they said.
  public var reason: String?
  /// Signed decisions, each as `dryrun approvals approve --to FILE` writes it; only these count.
  public var decisions: [JSON]

  /// What another system says.
  public init(
    _ state: State, by: String? = nil, reason: String? = nil, decisions: [JSON] = []
  ) {
    self.state = state
    self.by = by
    self.reason = reason
    self.decisions = decisions
  }
}
