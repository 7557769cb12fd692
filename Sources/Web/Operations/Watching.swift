import HTTPTypes
import Hummingbird

/// What watches over the server asks: whether it lives, whether it can work, what it did.
struct Watching {
  let metrics: ServerMetrics
  /// Whether packs and data can be worked with.
  let isReady: @Sendable () async -> Bool
  /// Figures from the data.
  var figures: @Sendable () async -> [Metric] = { [] }

  func add(to book: RouteBook) {
    book.get("/health") { _, _ in Response.text("ok\n") }
    book.get("/ready") { _, _ in
      guard await isReady() else { throw Problem(.serviceUnavailable, .notReady) }
      return Response.text("ready\n")
    }
    book.get("/metrics") { _, _ in
      Response(
        Array(metrics.text(await figures()).utf8), type: "text/plain; version=0.0.4; charset=utf-8")
    }
  }
}
