public import Foundation
public import PolicyPacks

/// Why something cannot happen to a request.
public enum ApprovalError: Error, Sendable, Hashable {
  /// The workflow has no stage, or one that nobody can pass.
  case brokenWorkflow
  /// Fields that the workflow requires are empty.
  case missingFields([String])
  /// Something else happened later already.
  case outOfOrder(latest: Date)
  /// The request came to an end, such as `expired`.
  case ended(String)
  /// It is not granted yet.
  case notGranted
  /// It is granted already.
  case alreadyGranted
  /// Another stage waits, counted from 0.
  case otherStage(waiting: Int)
  /// The stage does not ask for such an approver.
  case notAsked(Approver)
  /// The roster does not have the person as such an approver.
  case notQualified(Approver)
  /// The requester may not approve.
  case ownRequest
  /// Somebody who wrote the rules may not approve.
  case packAuthor
  /// The person agreed in this stage already.
  case alreadyApproved
  /// The person agreed in an earlier stage.
  case approvedEarlierStage
  /// Only the requester may do this.
  case notRequester
  /// A reason is missing.
  case noReason
  /// The grant does not cover this.
  case notCovered(Grant.Refusal)
  /// The roster does not have the person.
  case unknownPerson
  /// The roster has no key for the person.
  case noPublicKey
  /// The action must be signed.
  case notSigned
  /// The signature is not the person's over this action.
  case wrongSignature(String)
  /// What came from elsewhere is no signed decision.
  case notADecision(String)
  /// What came from elsewhere is no request.
  case notARequest(String)
  /// The decision is about another request, or about this one as it never was.
  case otherRequest
  /// The decision was signed for a moment that is still to come.
  case signedAhead(Date)
}

extension ApprovalError: CustomStringConvertible {
  /// The reason in one sentence without a full stop.
  public var message: String {
    switch self {
    case .brokenWorkflow: "the workflow has a stage that nobody can pass"
    case .missingFields(let fields):
      "the request must say: \(fields.sorted().joined(separator: ", "))"
    case .outOfOrder: "something else happened to this request later already"
    case .ended(let state): "the request is \(state) and cannot change any more"
    case .notGranted: "the request is not granted yet"
    case .alreadyGranted: "the request is granted already"
    case .otherStage(let stage): "stage \(stage + 1) waits, not this one"
    case .notAsked(let approver): "this stage does not ask \(approver.words)"
    case .notQualified(let approver): "the roster does not have this person as \(approver.words)"
    case .ownRequest: "the person who asks may not approve it"
    case .packAuthor: "somebody who wrote the rules may not approve it"
    case .alreadyApproved: "this person has approved this stage already"
    case .approvedEarlierStage:
      "this person approved an earlier stage; another one must approve here"
    case .notRequester: "only the person who asks may do this"
    case .noReason: "a reason must be given"
    case .notCovered(let refusal): refusal.message
    case .unknownPerson: "the roster does not have this person"
    case .noPublicKey: "the roster has no public key of this person"
    case .notSigned: "this must be signed"
    case .wrongSignature(let reason): "the signature does not hold: \(reason)"
    case .notADecision(let reason): "this is no signed decision: \(reason)"
    case .notARequest(let reason): "this is no request for approval: \(reason)"
    case .otherRequest:
      "the decision is about another request, or the request was changed on its way"
    case .signedAhead(let moment):
      "it was signed for \(moment.iso8601), which is still to come; it counts from then on"
    }
  }

  /// The message.
  public var description: String { message }
}
