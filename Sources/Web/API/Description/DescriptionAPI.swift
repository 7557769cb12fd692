import HTTPTypes
import Hummingbird

/// `GET /api/v1/openapi.json`: what the API can do, for programs and for those who write them.
struct DescriptionAPI {
  func add(to book: RouteBook) {
    let description = APIDescription.shared
    book.get("/api/v1/openapi.json") { _, _ in
      Response(
        description.bytes, type: "application/json", headers: [.cacheControl: "no-cache"])
    }
  }
}
