import HTTPTypes
import Hummingbird

/// `GET /assets/…`: the pages' own files, which browsers keep and ask about.
struct AssetRoute {
  let assets: WebAssets

  func add(to book: RouteBook) {
    book.get("/assets/**") { request, context in
      let path = context.parameters.getCatchAll().joined(separator: "/")
      guard let asset = assets[path], let type = asset.mediaType else {
        throw Problem(.notFound, .notFound)
      }
      let headers: HTTPFields = [.eTag: asset.entityTag, .cacheControl: "no-cache"]
      if let known = request.headers[.ifNoneMatch], known.contains(asset.entityTag) {
        return Response(status: .notModified, headers: headers)
      }
      return Response(asset.bytes, type: type, headers: headers)
    }
  }
}
