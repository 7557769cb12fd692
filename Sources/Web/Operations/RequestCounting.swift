import Foundation
import HTTPTypes
import Hummingbird

/// Counts every request, and notes it in the log.
struct RequestCounting: RouterMiddleware {
  typealias Context = SiteContext

  let metrics: ServerMetrics
  let log: RequestLog

  func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let route = context.endpointPath ?? "other"
    metrics.noteRequest(route, request.method, response.status.code, seconds)
    log.note {
      RequestLog.Line(
        time: Date.now.formatted(.iso8601), method: request.method.rawValue, route: route,
        status: response.status.code, milliseconds: (seconds * 10_000).rounded() / 10)
    }
    return response
  }
}
