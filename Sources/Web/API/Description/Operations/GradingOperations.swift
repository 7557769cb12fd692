import Desks
import Grading
import HTTPTypes
import PluginKit

extension APIOperation {
  /// Grading.
  static let ofGrading: [APIOperation] = [
    APIOperation(
      .post, "/api/v1/grading", "openGrading", "Open a desk at which to grade.",
      reply: APIContent(OpenedGrading.self)
    ).with {
      $0.details = "What is decided there is signed with the key of the account."
      $0.body = APIContent(GradingOpening.self, example: ["language": "en"])
      $0.problems = [.notFound, .notAllowed, .refused, .noKey, .noPolicy]
      $0.links = [
        "takeNext": link(
          to: "askGradingDesk",
          ["desk": "{$response.body#/desk}", "turn": 1, "request": ["next": [:]]])
      ]
    },
    APIOperation(
      .post, "/api/v1/grading/requests", "askGradingDesk", "Ask something of a desk.",
      reply: APIContent(GradingNews.self)
    ).with {
      $0.details = "Turns count as at a desk for practising."
      $0.body = APIContent(
        DeskTurn<GradingRequest>.self,
        example: ["desk": "the desk that was opened", "turn": 1, "request": ["next": [:]]])
      $0.problems = [.deskGone, .otherTurn]
    },
    APIOperation(
      .get, "/api/v1/grading/queue", "readQueue", "What waits for a grader.",
      reply: APIContent(QueueReport.self)
    ).with {
      $0.isList = true
      $0.details = "Its `items` come in parts; the figures beside them are about all of them."
      $0.parameters = [.all("what waits for anybody")]
      $0.problems = [.notAllowed, .noKey, .noPolicy]
    },
  ]
}
