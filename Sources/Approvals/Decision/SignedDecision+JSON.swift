import Detection
public import Foundation
import PolicyPacks

extension SignedDecision {
  /// Reads a decision, whoever wrote it; whether its signature holds is for `ApprovalCase` to say.
  ///
  /// - Throws: `notADecision` with the reason; never with what stands there.
  public init(json: Data) throws(ApprovalError) {
    guard json.count <= SignedDecision.mostBytes else {
      throw .notADecision("it has more than \(SignedDecision.mostBytes) bytes")
    }
    let fields: DecisionFields
    do {
      fields = try JSONDecoder().decode(DecisionFields.self, from: json)
    } catch {
      throw .notADecision("it is no JSON object with the fields of a decision")
    }
    self = try fields.decision()
  }

  /// The decision as JSON, made to be read by people too.
  public var json: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings and a number: there is nothing in it that JSON could not say.
    return ((try? encoder.encode(DecisionFields(self))) ?? Data()) + Data("\n".utf8)
  }
}

/// The fields of a decision, by their names in JSON.
private struct DecisionFields: Codable {
  var form: String?
  var request: String?
  var digest: String?
  var action: String?
  var stage: Int?
  var `as`: String?
  var by: String?
  var at: String?
  var reason: String?
  var signature: String?

  static let form = "dryrun approval decision 1"

  init(_ decision: SignedDecision) {
    let event = decision.event
    form = DecisionFields.form
    request = decision.request.description
    digest = decision.digest
    action = event.action.name
    `as` = event.action.role?.description
    by = event.by.description
    at = event.at.iso8601
    signature = event.signature
    switch event.action {
    case .approved(let stage, _): self.stage = stage == .max ? stage : stage + 1
    case .rejected(_, let reason), .revoked(_, let reason): self.reason = reason
    case .withdrawn, .used: break
    }
  }

  func decision() throws(ApprovalError) -> SignedDecision {
    guard form == DecisionFields.form else {
      throw .notADecision("its form is not '\(DecisionFields.form)'")
    }
    guard let by = by.flatMap({ PersonID(checking: $0) }) else {
      throw .notADecision("'by' names no person")
    }
    guard let at = at.flatMap({ Date(iso8601: $0) }) else {
      throw .notADecision("'at' is no moment such as 2026-11-24T09:30:00.000Z")
    }
    guard let signature, !signature.isEmpty else { throw .notSigned }
    let event = ApprovalEvent(at: at, by: by, action: try whatWasDone(), signature: signature)
    return SignedDecision(
      request: RequestID(try word(request, "request")), digest: try word(digest, "digest"),
      event: event)
  }

  private func whatWasDone() throws(ApprovalError) -> ApprovalAction {
    guard let role = `as`.flatMap({ Approver($0) }) else {
      throw .notADecision("'as' names no approver such as group:data-stewards")
    }
    switch action {
    case "approved":
      guard let stage, stage >= 1 else { throw .notADecision("'stage' is no number from 1 on") }
      return .approved(stage: stage - 1, as: role)
    case "rejected": return .rejected(as: role, reason: try word(reason, "reason"))
    case "revoked": return .revoked(as: role, reason: try word(reason, "reason"))
    default:
      throw .notADecision("'action' is none of \(SignedDecision.actions.joined(separator: ", "))")
    }
  }

  private func word(_ value: String?, _ name: String) throws(ApprovalError) -> String {
    guard let value, !value.isEmpty else { throw .notADecision("'\(name)' is missing") }
    return value
  }
}

extension Date {
  /// The moment that is written as `2026-11-24T09:30:00.000Z`, with or without the fraction.
  init?(iso8601 text: String) {
    guard text.utf8.count <= 30 else { return nil }
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains("."))
    guard let date = try? style.parse(text) else { return nil }
    self = date.inMilliseconds
  }
}
