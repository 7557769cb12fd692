import Desks
import Evaluation
import HTTPTypes
import Hummingbird

/// Says with every answer of the API which Dryrun made it, refusals included, so that a terminal of another
/// version can say what is wrong.
struct APIVersion: RouterMiddleware {
  typealias Context = SiteContext

  func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    if request.uri.path.hasPrefix("/api/"), let name = HTTPField.Name(WireJSON.versionHeader) {
      response.headers[name] = EngineVersion.current
    }
    return response
  }
}
