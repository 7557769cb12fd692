import StructuredText

/// Looks through a document for schemas with a URI or an anchor.
///
/// Only where a schema can stand: an `$id` inside `const` is data.
struct ResourceScan {
  let document: Int
  let library: SchemaLibrary
  private var waiting: [(place: SchemaPlace, node: JSONNode, resource: ResourceID)] = []

  init(document: Int, library: SchemaLibrary) {
    self.document = document
    self.library = library
  }

  /// - Returns: the resource of the document's root.
  mutating func run(_ root: JSONNode, at uri: URIReference) -> ResourceID {
    let place = SchemaPlace(document: document, pointer: JSONPointer())
    let own = identifier(of: root, at: place)?.resolved(against: uri).withoutFragment
    let id = library.register(
      SchemaResource(
        uri: own ?? uri, place: place, root: root,
        metaSchema: root.value.object?["$schema"]?.value.string),
      alias: uri)
    noteAnchors(root, at: place, in: id)
    addSubschemas(of: root, at: place, in: id)
    while let next = waiting.popLast() { visit(next.node, at: next.place, in: next.resource) }
    return id
  }

  private mutating func visit(_ node: JSONNode, at place: SchemaPlace, in outer: ResourceID) {
    var resource = outer
    if let own = identifier(of: node, at: place) {
      resource = library.register(
        SchemaResource(
          uri: own.resolved(against: library.resources[outer].uri).withoutFragment,
          place: place, root: node,
          metaSchema: node.value.object?["$schema"]?.value.string
            ?? library.resources[outer].metaSchema))
    }
    noteAnchors(node, at: place, in: resource)
    addSubschemas(of: node, at: place, in: resource)
  }

  private func identifier(of node: JSONNode, at place: SchemaPlace) -> URIReference? {
    guard let id = node.value.object?["$id"] else { return nil }
    guard let text = id.value.string, URIReference(text).fragment ?? "" == "" else {
      library.report(.badValue(keyword: "$id", expected: .uri), place.appending("$id"), id)
      return nil
    }
    return URIReference(text)
  }

  private func noteAnchors(_ node: JSONNode, at place: SchemaPlace, in resource: ResourceID) {
    for keyword in ["$anchor", "$dynamicAnchor"] {
      guard let anchor = node.value.object?[keyword] else { continue }
      guard let name = anchor.value.string, Self.isAnchor(name) else {
        library.report(
          .badValue(keyword: keyword, expected: .anchor), place.appending(keyword), anchor)
        continue
      }
      library.registerAnchor(
        name, isDynamic: keyword == "$dynamicAnchor", at: place, in: resource)
    }
  }

  private static func isAnchor(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic
    else {
      return false
    }
    return name.utf8.allSatisfy { byte in
      "-._".utf8.contains(byte) || Character(Unicode.Scalar(byte)).isLetter
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
  }

  private mutating func addSubschemas(
    of node: JSONNode, at place: SchemaPlace, in resource: ResourceID
  ) {
    for (place, node) in Subschemas.of(node, at: place) {
      waiting.append((place, node, resource))
    }
  }
}
