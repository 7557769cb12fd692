import Desks
import HTTPTypes
import PluginKit

extension APIOperation {
  /// Checking.
  static let ofChecks: [APIOperation] = [
    APIOperation(
      .post, "/api/v1/check", "check", "Check a draft before it is sent, or an output.",
      reply: APIContent(CheckReply.self)
    ).with {
      $0.details =
        "The text is neither kept nor logged. Places are in UTF-8 bytes, half-open. Approvals that the "
        + "person holds count."
      $0.body = APIContent(
        CheckQuestion.self,
        example: [
          "kind": "draft", "text": "Write a friendly answer about policy HL-12345678-2.",
          "tool": "office-assistant", "language": "en",
        ])
      $0.problems = [.refused, .noPolicy]
    }
  ]
}
