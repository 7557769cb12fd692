import HTTPTypes
import Hummingbird

/// Finds out who asks, before anything is answered.
struct VisitorGate: RouterMiddleware {
  typealias Context = SiteContext

  /// Who signed in, by what the request carries; `nil` for anybody.
  let member: @Sendable (Request) async throws -> Visitor.Member?
  /// Whoever guesses tokens is counted as well.
  var rates = RateGate(limiter: nil)
  /// Where requests come from.
  var addresses = ClientAddress()

  func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.visitor.address = addresses.address(of: request, peer: context.visitor.address)
    context.visitor.language = LanguageCookie.language(in: request)
    // What the pages consist of is the same for everybody, and asks nobody.
    if !request.uri.path.hasPrefix("/assets/") {
      do { context.visitor.member = try await member(request) } catch {
        try rates.countRefused(request, from: context.visitor.address)
        throw error
      }
    }
    return try await next(request, context)
  }
}
