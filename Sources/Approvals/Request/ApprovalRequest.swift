public import Detection
public import Foundation
public import PolicyPacks

/// The name of a request.
public typealias RequestID = Identifier<ApprovalRequest>

/// Somebody asks others to agree that a draft may be sent.
///
/// It holds everything that decides its fate as it was when it was asked: the workflow, the working
/// hours, the authors of the rules. So a pack or a calendar that changes later changes no request.
public struct ApprovalRequest: Sendable, Hashable, Codable {
  /// Its name.
  public let id: RequestID
  /// Who asks.
  public let requester: PersonID
  /// The workflow's name.
  public let workflowID: WorkflowID
  /// The workflow.
  public let workflow: ApprovalWorkflow
  /// The hours that its deadlines go by.
  public let hours: WorkingHours
  /// Who wrote the rules, and so may not agree unless the workflow says so.
  public let packAuthors: Set<PersonID>
  /// What is asked for.
  public let subject: ApprovalSubject
  /// What the requester says, by field, such as `reason`.
  public let fields: [String: String]
  /// The draft without what was redacted, where approvers may read it.
  public let keptText: String?
  /// When it was asked, in whole milliseconds.
  public let asked: Date
  /// The requester's SSH signature over `canonicalBytes`, armored.
  ///
  /// Without it somebody could ask in another's name and approve in their own.
  public var signature: String?

  /// A request.
  ///
  /// - Parameter asked: the moment; what is below a millisecond is dropped, so that it is the same
  ///   after any storage.
  public init(
    id: RequestID, requester: PersonID, workflowID: WorkflowID, workflow: ApprovalWorkflow,
    hours: WorkingHours, packAuthors: Set<PersonID> = [], subject: ApprovalSubject,
    fields: [String: String] = [:], keptText: String? = nil, asked: Date
  ) {
    self.id = id
    self.requester = requester
    self.workflowID = workflowID
    self.workflow = workflow
    self.hours = hours
    self.packAuthors = packAuthors
    self.subject = subject
    self.fields = fields
    self.keptText = keptText
    self.asked = asked.inMilliseconds
  }
}

/// People's words appear in no log by accident.
extension ApprovalRequest: CustomStringConvertible, CustomReflectable {
  /// The name and the workflow.
  public var description: String { "request \(id) for \(workflowID)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
