import HTTPTypes
import Hummingbird

/// `GET /`: the page, in the language that is asked for.
struct PageRoute {
  let pages: PageRenderer

  func add(to router: Router<BasicRequestContext>) {
    router.get("/") { request, _ in
      let language =
        request.uri.queryParameters["lang"].flatMap { PageLanguage(tag: $0) }
        ?? PageLanguage(acceptLanguage: request.headers[.acceptLanguage]) ?? pages.fallback
      let headers: HTTPFields = [
        .contentLanguage: language.rawValue, .vary: "Accept-Language", .cacheControl: "no-cache",
      ]
      return Response(
        Array(pages.page(in: language).utf8), type: "text/html; charset=utf-8", headers: headers)
    }
  }
}
