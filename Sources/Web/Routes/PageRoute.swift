import HTTPTypes
import Hummingbird
import PolicyPacks

/// `GET /`: the page, in the language that is asked for.
struct PageRoute {
  let pages: PageRenderer
  /// The pack in force.
  let pack: @Sendable () -> PolicyPack

  func add(to router: Router<BasicRequestContext>) {
    router.get("/") { request, _ in
      let pack = pack()
      let language =
        request.uri.queryParameters["lang"].flatMap { PageLanguage(tag: $0) }
        ?? PageLanguage(acceptLanguage: request.headers[.acceptLanguage]) ?? pack.languages.first
        .flatMap { PageLanguage(tag: $0) } ?? .english
      let headers: HTTPFields = [
        .contentLanguage: language.rawValue, .vary: "Accept-Language", .cacheControl: "no-cache",
      ]
      return Response(
        Array(pages.page(for: pack, in: language).utf8), type: "text/html; charset=utf-8",
        headers: headers)
    }
  }
}
