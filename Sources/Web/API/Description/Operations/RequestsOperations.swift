import Desks
import HTTPTypes
import PluginKit

extension APIOperation {
  private static let draft: [String: JSON] = [
    "text": "Write a friendly answer about policy HL-12345678-2.", "tool": "office-assistant",
    "keep": "redacted", "fields": [:],
  ]
  private static let name = APIParameter(
    name: "id", place: .path, says: "The name of a request.", schema: ["type": "string"])

  /// Asking for approval, and giving it.
  static let ofRequests: [APIOperation] = [
    APIOperation(
      .post, "/api/v1/requests/preview", "previewRequest",
      "What would be asked of whom, and kept, if one asked.", reply: APIContent(ProposalReport.self)
    ).with {
      $0.body = APIContent(AskQuestion.self, example: .object(draft))
      $0.problems = [.refused, .notFound, .noPolicy]
    },
    APIOperation(
      .post, "/api/v1/requests", "askForApproval",
      "Ask for approval of a draft: one request for each workflow.",
      reply: APIContent([ShownRequest].self)
    ).with {
      $0.details = "It is signed with the key of the account."
      $0.body = APIContent(
        AskQuestion.self,
        example: .object(draft.merging(["fields": ["reason": "The customer waits."]]) { $1 }))
      $0.problems = [.refused, .notFound, .noKey, .noPolicy]
      $0.takesKey = true
      $0.links = [
        "readIt": [
          "operationId": "readRequest",
          "parameters": ["id": "$response.body#/0/approval/request/id"],
        ]
      ]
    },
    APIOperation(
      .get, "/api/v1/requests", "listRequests", "The requests that one may see, the latest first.",
      reply: APIContent([ShownRequest].self)
    ).with {
      $0.isList = true
    },
    APIOperation(
      .get, "/api/v1/requests/waiting", "listWaitingRequests",
      "What waits for whoever asks, what was asked first in front.",
      reply: APIContent([ShownRequest].self)
    ).with { $0.isList = true },
    APIOperation(
      .get, "/api/v1/requests/:id", "readRequest", "One request.",
      reply: APIContent(ShownRequest.self)
    ).with {
      $0.parameters = [name]
      $0.problems = [.notFound]
    },
    APIOperation(
      .post, "/api/v1/requests/:id/decision", "decideRequest",
      "Approve, reject, revoke or withdraw a request.", reply: APIContent(ShownRequest.self)
    ).with {
      $0.details =
        "It is signed with the key of the account. `seen` is the number of events that were looked at: if "
        + "something happened since, nothing is decided."
      $0.parameters = [name]
      $0.body = APIContent(DecisionQuestion.self, example: ["act": ["approve": [:]], "seen": 0])
      $0.problems = [.notFound, .notAllowed, .changedMeanwhile, .refused, .noKey]
      $0.takesKey = true
    },
  ]
}
