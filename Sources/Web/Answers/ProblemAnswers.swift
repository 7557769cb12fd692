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
      let problem = Self.problem(for: error, request)
      return request.isForGateway
        ? .refusal(GatewayRefusal(problem)) : answer(problem, to: request, context)
    }
  }

  private func answer(_ problem: Problem, to request: Request, _ context: Context) -> Response {
    let language =
      PageLanguage(acceptLanguage: request.headers[.acceptLanguage]) ?? .english
    guard !request.isOfProgram, request.headers[.accept]?.contains("text/html") == true else {
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

  /// What is said of an error.
  static func problem(for error: any Error, _ request: Request) -> Problem {
    if let problem = error as? Problem { return problem.announced }
    if let error = error as? DeskError { return Problem(error) }
    guard (error as? any HTTPResponseError)?.status == .notFound else {
      return Problem(.internalServerError, .ourFault)
    }
    let methods = AccessTable.methods(at: request.uri.path)
    guard !methods.isEmpty, !methods.contains(request.method) else {
      return Problem(.notFound, .notFound)
    }
    var problem = Problem(.methodNotAllowed, .wrongMethod)
    problem.headers[.allow] = methods.map(\.rawValue).sorted().joined(separator: ", ")
    return problem
  }
}

extension Request {
  /// Whether only programs come to the address, whatever they accept.
  fileprivate var isOfProgram: Bool { uri.path.hasPrefix("/api/") }
}

extension Problem {
  /// With how one signs in, where that is what is missing: RFC 9110 section 11.6.1.
  fileprivate var announced: Problem {
    guard status == .unauthorized else { return self }
    var problem = self
    problem.headers[.wwwAuthenticate] = "Bearer"
    return problem
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
