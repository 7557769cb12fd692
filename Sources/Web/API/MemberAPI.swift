import Accounts
import Desks
import Evaluation
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Who a token belongs to; tokens for those who give their password.
struct MemberAPI {
  let room: APIRoom
  let doorman: Doorman

  func add(to book: RouteBook) {
    book.get("/api/v1/me") { _, context in
      let member = try context.member
      var scopes: Set<TokenScope> = []
      if case .program(let granted) = member.means { scopes = granted }
      return try .json(
        MemberReport(
          member.account, scopes: scopes, under: try room.pack(context).engine().pack))
    }
    book.post("/api/v1/tokens") { body, _, context in
      try await makeToken(try body.decoded(), context)
    }
    book.post("/api/v1/tokens/end") { body, request, context in
      let _: NoContent = try body.decoded()
      // A browser's session is ended by signing out.
      guard let token = Doorman.token(in: request) else {
        throw Problem(.unauthorized, .wrongToken)
      }
      try room.store.tokens.end(token)
      return .done
    }
  }

  private func makeToken(
    _ question: TokenQuestion, _ context: SiteContext
  ) async throws -> Response {
    let outcome: Doorman.TokenOutcome
    do {
      outcome = try await doorman.makeToken(question, from: context.visitor.address)
    } catch let error as StorageError where error.code == .invalidValue {
      throw Problem(.unprocessableContent, .said(error.message))
    }
    switch outcome {
    case .made(let reply): return try .json(reply)
    case .wrong: throw Problem(.forbidden, .wrongPassword)
    case .waits(let until):
      let seconds = max(1, Int(until.timeIntervalSinceNow.rounded(.up)))
      var problem = Problem(.tooManyRequests, .tooManyTries(seconds: seconds))
      problem.headers[.retryAfter] = String(seconds)
      throw problem
    }
  }
}
