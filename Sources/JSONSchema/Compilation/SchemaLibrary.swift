import StructuredText

/// All schemas that can be referred to: the one being compiled, those passed in by the caller, and
/// the standard's own meta-schemas.
///
/// A text is read when something first refers to it. Nothing is ever fetched.
final class SchemaLibrary {
  private(set) var documents: [SchemaDocument] = []
  private(set) var resources: [SchemaResource] = []
  private(set) var problems: [SchemaProblem] = []
  private var byURI: [String: ResourceID] = [:]
  private var byPlace: [SchemaPlace: ResourceID] = [:]
  /// Texts that nobody has referred to yet, by URI.
  private var unread: [String: (name: String, bytes: [UInt8])]

  init(remotes: [String: [UInt8]], base: URIReference) {
    unread = Dictionary(
      remotes.map { (URIReference($0.key).resolved(against: base).identity, ($0.key, $0.value)) }
    ) { first, _ in first }
  }

  /// Reads a text and everything in it that has a URI; `nil` if it cannot be used at all.
  func add(_ bytes: [UInt8], name: String, uri: URIReference) -> ResourceID? {
    let (root, problems) = JSONReader.read(bytes)
    let serious = problems.map { problem in
      SchemaProblem(
        kind: .malformed(problem.kind), document: name, pointer: JSONPointer(), range: problem.range
      )
    }
    self.problems += serious
    guard let root else { return nil }
    let document = documents.count
    documents.append(SchemaDocument(name: name, root: root))
    var scan = ResourceScan(document: document, library: self)
    return scan.run(root, at: uri)
  }

  /// Whether a text was not quite JSON.
  var hasSpoiledText: Bool {
    problems.contains { if case .malformed = $0.kind { true } else { false } }
  }

  /// The resource with a URI, its text read if it has not been; `nil` if there is none.
  func resource(_ uri: URIReference) -> ResourceID? {
    let identity = uri.identity
    if let known = byURI[identity] { return known }
    if let text = unread.removeValue(forKey: identity) {
      let read = add(text.bytes, name: text.name, uri: uri.withoutFragment)
      return byURI[identity] ?? read
    }
    if let text = MetaSchemas.text(of: identity) {
      return add(Array(text.utf8), name: identity, uri: uri.withoutFragment)
    }
    return readAll() ? byURI[identity] : nil
  }

  /// Reads every text, because one may call itself by the URI that is looked for.
  private func readAll() -> Bool {
    guard !unread.isEmpty else { return false }
    for (uri, text) in unread.sorted(by: { $0.key < $1.key }) {
      unread[uri] = nil
      _ = add(text.bytes, name: text.name, uri: URIReference(uri))
    }
    return true
  }
}

extension SchemaLibrary {
  func resource(at place: SchemaPlace) -> ResourceID? { byPlace[place] }

  /// Notes a resource; a text may be known by the URI it came from and by its `$id`.
  func register(_ resource: SchemaResource, alias: URIReference? = nil) -> ResourceID {
    let id = resources.count
    resources.append(resource)
    byPlace[resource.place] = id
    if let alias { byURI[alias.identity] = byURI[alias.identity] ?? id }
    if byURI.updateValue(id, forKey: resource.uri.identity).map({ $0 != id }) ?? false {
      report(.duplicateIdentifier(resource.uri.identity), resource.place, resource.root)
    }
    return id
  }

  func registerAnchor(_ name: String, isDynamic: Bool, at place: SchemaPlace, in id: ResourceID) {
    resources[id].anchors[name] = place
    if isDynamic { resources[id].dynamicAnchors[name] = place }
  }

  func report(_ kind: SchemaProblem.Kind, _ place: SchemaPlace, _ node: JSONNode) {
    problems.append(
      SchemaProblem(
        kind: kind, document: documents[place.document].name, pointer: place.pointer,
        range: node.range))
  }
}

extension URIReference {
  /// The URI of the document, as the key by which it is found.
  fileprivate var identity: String { withoutFragment.description }
}
