import Desks
import HTTPTypes
import PluginKit

extension APIOperation {
  /// The document itself, who one is, and tokens.
  static let ofMembers: [APIOperation] = [
    APIOperation(
      .get, "/api/v1/openapi.json", "describeAPI", "This document.",
      reply: APIContent(AnyContent.self)),
    APIOperation(
      .get, "/api/v1/me", "readMe", "Who the token belongs to, and under which pack they work.",
      reply: APIContent(MemberReport.self)),
    APIOperation(
      .post, "/api/v1/tokens", "makeToken", "Make a token, by name and password.",
      reply: APIContent(TokenReply.self)
    ).with {
      $0.details =
        "A token of the person's with the same name is replaced. Its days are 1 to 365; others are taken "
        + "for the nearest."
      $0.body = APIContent(
        TokenQuestion.self,
        example: [
          "person": "claims-trainer-1", "password": "look around here", "name": "example",
          "days": 1,
          "scopes": ["check"],
        ])
      $0.problems = [.wrongPassword, .tooManyTries]
    },
    APIOperation(
      .post, "/api/v1/tokens/end", "endToken", "Take back the token that is sent along.",
      reply: .nothing
    ).with { $0.body = .nothing },
  ]
}

/// Any object.
struct AnyContent: Decodable, Sendable {}
