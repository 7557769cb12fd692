import Gateway
import HTTPTypes
import Hummingbird

/// Lets nobody send programs' requests faster than all can be served, and says with each answer how many
/// are left: draft-ietf-httpapi-ratelimit-headers.
struct RateGate: RouterMiddleware {
  typealias Context = SiteContext

  /// Who may send another one; `nil` where anybody may send any number.
  let limiter: RateLimiter?
  /// What programs' addresses begin with.
  private static let addresses = ["/api/", "/v1/", "/beta/"]

  func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let limiter, RateGate.isCounted(request) else { return try await next(request, context) }
    let standing = try RateGate.spend(context.visitor.client, limiter)
    do {
      var response = try await next(request, context)
      response.headers.note(standing, of: limiter)
      return response
    } catch let refusal as GatewayRefusal {
      throw refusal
    } catch {
      var problem = ProblemAnswers.problem(for: error, request)
      problem.headers.note(standing, of: limiter)
      throw problem
    }
  }

  /// Counts a request of somebody whose token was refused, against the address that it came from.
  func countRefused(_ request: Request, from address: String) throws {
    guard let limiter, RateGate.isCounted(request) else { return }
    _ = try RateGate.spend(.address(address), limiter)
  }

  private static func isCounted(_ request: Request) -> Bool {
    addresses.contains { request.uri.path.hasPrefix($0) }
  }

  private static func spend(
    _ client: RateLimiter.Client, _ limiter: RateLimiter
  ) throws -> RateLimiter.Standing {
    let standing = limiter.spend(client)
    guard !standing.isAllowed else { return standing }
    var problem = Problem(.tooManyRequests, .tooMany(seconds: standing.seconds))
    problem.headers[.retryAfter] = String(standing.seconds)
    problem.headers.note(standing, of: limiter)
    throw problem
  }
}

extension Visitor {
  /// Whose requests are counted together.
  fileprivate var client: RateLimiter.Client { person.map { .person($0) } ?? .address(address) }
}

extension HTTPFields {
  fileprivate mutating func note(_ standing: RateLimiter.Standing, of limiter: RateLimiter) {
    self[.rateLimitPolicy] = "\"minute\";q=\(limiter.perMinute);w=60"
    self[.rateLimit] = "\"minute\";r=\(standing.left);t=\(standing.seconds)"
  }
}

extension HTTPField.Name {
  static let rateLimitPolicy = HTTPField.Name("RateLimit-Policy") ?? .retryAfter
  static let rateLimit = HTTPField.Name("RateLimit") ?? .retryAfter
}
