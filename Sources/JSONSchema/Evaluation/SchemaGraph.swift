import StructuredText

/// The place of a compiled schema in its graph.
typealias SchemaID = Int
/// The place of a schema resource in its graph.
typealias ResourceID = Int

/// All schemas that can be reached from one, compiled; they refer to one another by number.
struct SchemaGraph: Sendable {
  var schemas: [CompiledSchema] = []
  var resources: [Resource] = []

  /// A schema with a URI of its own, and what `$dynamicRef` needs to know about it.
  struct Resource: Sendable {
    let uri: String
    let root: JSONPointer
    var dynamicAnchors: [String: SchemaID] = [:]
  }

  subscript(id: SchemaID) -> CompiledSchema { schemas[id] }

  /// Where a keyword stands: the URI of its resource and the pointer in that.
  func location(of keyword: String, in id: SchemaID) -> String {
    let schema = schemas[id]
    let resource = resources[schema.resource]
    let way = JSONPointer(
      tokens: Array(schema.pointer.tokens.dropFirst(resource.root.tokens.count)))
    return resource.uri + (keyword.isEmpty ? way : way.appending(keyword)).fragment
  }
}

/// A schema, ready to be applied.
struct CompiledSchema: Sendable {
  var keywords: [any Keyword]
  let resource: ResourceID
  /// The way to it in its document.
  let pointer: JSONPointer
  /// Whether a keyword needs to know which parts the others have looked at.
  var needsParts = false
  /// Whether it is `false`, which nothing follows.
  var isNever = false
}
