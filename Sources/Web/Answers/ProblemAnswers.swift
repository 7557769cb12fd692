import Desks
import Gateway
import HTTPTypes
import Hummingbird

/// Turns whatever ended a request into an answer with a sentence: a page for people, JSON for programs.
///
/// The one place where errors become HTTP statuses.
struct ProblemAnswers: RouterMiddleware {
  typealias Context = SiteContext

  let pages: PageRenderer

  /// What the page of a problem says.
  struct Content {
    var title, sentence: String
    var offersSignIn: Bool
  }

  func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let refusal as GatewayRefusal {
      return .refusal(refusal)
    } catch {
      let problem = Self.problem(for: error)
      return request.isForGateway
        ? .refusal(GatewayRefusal(problem)) : answer(problem, to: request, context)
    }
  }

  private func answer(_ problem: Problem, to request: Request, _ context: Context) -> Response {
    let language =
      PageLanguage(acceptLanguage: request.headers[.acceptLanguage]) ?? .english
    guard request.headers[.accept]?.contains("text/html") == true else {
      return problem.response(in: language)
    }
    if problem.reason == .signIn, request.method == .get, pages.hasAccounts {
      return .redirect(to: SignInAddress.before(request.uri.path))
    }
    let content = Content(
      title: pages.phrases.say("problemTitle", in: pages.language(of: request, context.visitor)),
      sentence: problem.reason.sentence(in: pages.language(of: request, context.visitor)),
      offersSignIn: problem.reason == .signIn && pages.hasAccounts)
    var response = pages.response(
      "problem", .init(title: "problemTitle"), content, to: request, context,
      status: problem.status)
    for field in problem.headers { response.headers[field.name] = field.value }
    return response
  }

  private static func problem(for error: any Error) -> Problem {
    if let problem = error as? Problem { return problem }
    if let error = error as? DeskError { return Problem(error) }
    let isNotFound = (error as? any HTTPResponseError)?.status == .notFound
    return isNotFound
      ? Problem(.notFound, .notFound) : Problem(.internalServerError, .ourFault)
  }
}

extension Problem {
  /// What a desk says, as an answer.
  ///
  /// - Parameter sentence: another sentence for it, such as one in the language of the page.
  init(_ error: DeskError, saying sentence: String? = nil) {
    let status: HTTPResponse.Status =
      switch error.code {
      case .notFound: .notFound
      case .notAllowed: .forbidden
      case .changedMeanwhile: .conflict
      case .failure: .internalServerError
      default: .unprocessableContent
      }
    self.init(status, .said(sentence ?? error.message))
  }
}
