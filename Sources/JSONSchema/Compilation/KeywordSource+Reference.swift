import StructuredText

extension KeywordSource {
  /// The schema that a reference leads to, and the dynamic anchor that it names, if it does.
  func reference() -> (schema: SchemaID, dynamicAnchor: String?)? {
    guard let text = value.string else { return rejected(.uri) }
    let base = compiler.library.resources[resource].uri
    let uri = URIReference(text).resolved(against: base)
    guard let target = compiler.library.resource(uri),
      let found = find(uri, in: target)
    else {
      compiler.library.report(.unresolvableReference(text), place, node)
      return nil
    }
    return found
  }

  private func find(
    _ uri: URIReference, in resource: ResourceID
  ) -> (schema: SchemaID, dynamicAnchor: String?)? {
    let found = compiler.library.resources[resource]
    guard let fragment = uri.fragment, !fragment.isEmpty else {
      return (compiler.schema(at: found.place, found.root, in: resource), nil)
    }
    guard let name = uri.decodedFragment else { return nil }
    if let pointer = JSONPointer(name) {
      return follow(pointer, in: resource).map { ($0, nil) }
    }
    guard let place = found.anchors[name], let node = compiler.library.node(at: place) else {
      return nil
    }
    let isDynamic = found.dynamicAnchors[name] != nil
    return (compiler.schema(at: place, node, in: resource), isDynamic ? name : nil)
  }

  /// Follows a pointer; on the way it may enter a resource within the resource.
  private func follow(_ pointer: JSONPointer, in start: ResourceID) -> SchemaID? {
    let library = compiler.library
    var (resource, place) = (start, library.resources[start].place)
    var node = library.resources[start].root
    for token in pointer.tokens {
      guard let child = node.child(token) else { return nil }
      node = child
      place = place.appending(token)
      resource = library.resource(at: place) ?? resource
    }
    return compiler.schema(at: place, node, in: resource)
  }
}
