import HTTPTypes
import Hummingbird

/// `GET /assets/…`: the pages' own files.
///
/// Under the version that the pages name they never change, and browsers keep them for good; without it, browsers
/// ask about them.
struct AssetRoute {
  let assets: WebAssets

  func add(to book: RouteBook) {
    book.get("/assets/**") { request, context in
      let parts = context.parameters.getCatchAll()
      let isVersioned = parts.first.map { $0 == assets.version } ?? false
      let path = parts.dropFirst(isVersioned ? 1 : 0).joined(separator: "/")
      guard let asset = assets[path], let type = asset.mediaType else {
        throw Problem(.notFound, .notFound)
      }
      let headers: HTTPFields = [
        .eTag: asset.entityTag,
        .cacheControl: isVersioned ? "public, max-age=31536000, immutable" : "no-cache",
      ]
      if let known = request.headers[.ifNoneMatch], known.contains(asset.entityTag) {
        return Response(status: .notModified, headers: headers)
      }
      return Response(asset.bytes, type: type, headers: headers)
    }
  }
}
