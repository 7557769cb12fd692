import Desks
import HTTPTypes
import PluginKit
import Practice

extension APIOperation {
  /// Practising.
  static let ofPractice: [APIOperation] = [
    APIOperation(
      .post, "/api/v1/practice", "openPractice", "Open a desk at which to practise.",
      reply: APIContent(OpenedPractice.self)
    ).with {
      $0.details =
        "A desk is given up four hours after its last request; a person has four at most."
      $0.body = APIContent(PracticeOpening.self, example: ["language": "en", "asks": false])
      $0.problems = [.notFound, .refused, .noPolicy]
      $0.links = [
        "askForOffers": link(
          to: "askPracticeDesk",
          ["desk": "{$response.body#/desk}", "turn": 1, "request": ["offers": [:]]])
      ]
    },
    APIOperation(
      .post, "/api/v1/practice/requests", "askPracticeDesk", "Ask something of a desk.",
      reply: APIContent(SessionNews.self)
    ).with {
      $0.details =
        "Turns count from 1. A turn that is sent again as it was gets the same answer, and nothing happens "
        + "twice; so no other key is needed."
      $0.body = APIContent(
        DeskTurn<SessionRequest>.self,
        example: ["desk": "the desk that was opened", "turn": 1, "request": ["offers": [:]]])
      $0.problems = [.deskGone, .otherTurn]
    },
    APIOperation(
      .get, "/api/v1/practice/answers", "listAnswers", "What practitioners answered and judged.",
      reply: APIContent([CameBack].self)
    ).with {
      $0.isList = true
      $0.parameters = [.all("also what was seen before")]
    },
    APIOperation(
      .post, "/api/v1/practice/answers/seen", "noteAnswersSeen", "Note that all of it was seen.",
      reply: .nothing
    ).with {
      $0.body = .nothing
      $0.takesKey = true
    },
  ]

  /// A link to another operation with a body.
  static func link(to operation: String, _ body: JSON) -> JSON {
    ["operationId": .string(operation), "requestBody": body]
  }
}

extension APIParameter {
  /// `?all=1`.
  static func all(_ says: String) -> APIParameter {
    APIParameter(
      name: "all", place: .query, says: "`1` for all: \(says).",
      schema: ["type": "string", "enum": ["0", "1"]])
  }
}
