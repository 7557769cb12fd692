import HTTPTypes
import Hummingbird

/// `POST /api/check`: a text in, its evaluation out.
struct CheckRoute {
  let checker: TextChecker

  func add(to router: Router<BasicRequestContext>) {
    router.post("api/check") { request, _ in
      guard request.headers[.contentType]?.isJSON == true else {
        throw Problem(.unsupportedMediaType, .notJSON)
      }
      let body = try await request.bytes(within: checker.limits)
      let question = try CheckRequest(json: body)
      return Response(try await checker.check(question), type: "application/json")
    }
  }
}

extension String {
  fileprivate var isJSON: Bool {
    let type = prefix { $0 != ";" }
    return type.filter { $0 != " " }.lowercased() == "application/json"
  }
}
