import StructuredText

/// Finds out which keywords count in a schema resource.
struct DialectFinder {
  private let library: SchemaLibrary
  private var known: [String: Dialect] = [MetaSchemas.standard: .standard]

  init(_ library: SchemaLibrary) { self.library = library }

  /// The dialect that a resource's `$schema` names; the standard's own if it names none.
  mutating func dialect(of id: ResourceID) -> Dialect {
    let resource = library.resources[id]
    let uri = resource.metaSchema ?? MetaSchemas.standard
    if let dialect = known[uri] { return dialect }
    let dialect = read(uri, for: resource)
    known[uri] = dialect
    return dialect
  }

  private func read(_ uri: String, for resource: SchemaResource) -> Dialect {
    let reference = URIReference(uri).resolved(against: resource.uri)
    // An empty fragment is the same URI.
    guard reference.withoutFragment.description != MetaSchemas.standard else { return .standard }
    guard let id = library.resource(reference) else {
      report(.unknownMetaSchema(uri), resource)
      return .standard
    }
    guard let entries = library.resources[id].root.value.object?["$vocabulary"]?.value.object else {
      return .standard
    }
    var vocabularies: [Vocabulary] = [.core]
    for entry in entries.members {
      if let vocabulary = Vocabulary(uri: entry.key) {
        vocabularies.append(vocabulary)
      } else if entry.value.value.bool == true {
        report(.unknownVocabulary(entry.key), resource)
      }
    }
    return Dialect(vocabularies)
  }

  private func report(_ kind: SchemaProblem.Kind, _ resource: SchemaResource) {
    let node = resource.root.value.object?["$schema"] ?? resource.root
    library.report(kind, resource.place.appending("$schema"), node)
  }
}
