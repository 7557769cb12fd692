import HTTPTypes
import Hummingbird

/// Turns whatever ended a request into an answer with a sentence.
///
/// The one place where errors become HTTP statuses.
struct ProblemAnswers: RouterMiddleware {
  typealias Context = BasicRequestContext

  func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let language = PageLanguage(acceptLanguage: request.headers[.acceptLanguage]) ?? .english
      return Self.problem(for: error).response(in: language)
    }
  }

  private static func problem(for error: any Error) -> Problem {
    if let problem = error as? Problem { return problem }
    let isNotFound = (error as? any HTTPResponseError)?.status == .notFound
    return isNotFound
      ? Problem(.notFound, .notFound) : Problem(.internalServerError, .ourFault)
  }
}
