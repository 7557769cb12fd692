import Desks
import HTTPTypes
import PluginKit
import Storage

extension APIOperation {
  private static let finding: [String: JSON] = [
    "text": "Write a friendly answer about policy HL-12345678-2.", "tool": "office-assistant",
    "rule": "policy-number", "keepsValue": false, "reason": "",
  ]

  /// Saying that a finding is wrong.
  static let ofDisputes: [APIOperation] = [
    APIOperation(
      .post, "/api/v1/disputes/preview", "previewDispute", "What would be kept of a dispute.",
      reply: APIContent(DisputePreview.self)
    ).with {
      $0.body = APIContent(DisputeQuestion.self, example: .object(finding))
      $0.problems = [.refused, .notFound, .noPolicy]
    },
    APIOperation(
      .post, "/api/v1/disputes", "openDispute", "Say that a finding is wrong.",
      reply: APIContent(Dispute.self)
    ).with {
      $0.details = "`seed` is that of the preview: what is kept is what was shown."
      $0.body = APIContent(
        DisputeQuestion.self,
        example: .object(finding.merging(["seed": 7, "reason": "An order number."]) { $1 }),
        needs: ["seed"])
      $0.problems = [.refused, .notFound, .noPolicy]
      $0.takesKey = true
    },
    APIOperation(
      .get, "/api/v1/disputes", "listDisputes", "One's own disputes, the oldest first.",
      reply: APIContent([Dispute].self)
    ).with { $0.isList = true },
    APIOperation(
      .post, "/api/v1/disputes/seen", "noteDisputesSeen", "Note that the answers were seen.",
      reply: .nothing
    ).with {
      $0.body = .nothing
      $0.takesKey = true
    },
  ]
}
