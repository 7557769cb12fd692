import HTTPTypes
import Hummingbird

/// A part of a list, and where it goes on.
struct ListPart<Element> {
  /// What is in it.
  var elements: [Element]
  /// Where the next part begins; `nil` with the last one.
  var next: PagePlace?

  init(_ elements: [Element], next: PagePlace?) { (self.elements, self.next) = (elements, next) }

  /// The part of a whole list, which is put in the order of its places.
  init(of all: [Element], _ query: PageQuery, at place: (Element) -> PagePlace) {
    let ordered = all.map { ($0, place($0)) }.sorted { $0.1 < $1.1 }
    let rest = ordered.filter { entry in query.after.map { $0 < entry.1 } ?? true }
    let part = rest.prefix(query.limit)
    elements = part.map(\.0)
    next = rest.count > part.count ? part.last?.1 : nil
  }
}

extension Response {
  /// A part of a list for a program, with the address of the next one: RFC 8288.
  static func part(
    _ value: some Encodable, next: PagePlace?, of request: Request, _ query: PageQuery
  ) throws -> Response {
    var response = try Response.json(value)
    if let next {
      let all = try request.asksForAll ? "&all=1" : ""
      response.headers[.link] =
        "<\(request.uri.path)?limit=\(query.limit)&after=\(next.text)\(all)>; rel=\"next\""
    }
    return response
  }
}

extension HTTPField.Name {
  /// RFC 8288.
  static let link = HTTPField.Name("Link") ?? .location
}
