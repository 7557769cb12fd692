import StructuredText

/// A text with a schema in it.
struct SchemaDocument {
  /// What messages call it.
  let name: String
  let root: JSONNode
}

/// A schema with a URI of its own: the root of a document, or one with `$id`.
struct SchemaResource {
  let uri: URIReference
  let place: SchemaPlace
  let root: JSONNode
  /// The URI of its meta-schema; `nil` for that of the schema around it.
  let metaSchema: String?
  var anchors: [String: SchemaPlace] = [:]
  var dynamicAnchors: [String: SchemaPlace] = [:]
}
