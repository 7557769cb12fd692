import StructuredText

/// Makes a graph of compiled schemas from the texts of a library.
///
/// Schemas are compiled one after the other from a list of those that something leads to, so that
/// neither depth nor circles matter.
final class SchemaCompiler {
  let library: SchemaLibrary
  let options: JSONSchema.Options
  private var dialects: DialectFinder
  private var graph = SchemaGraph()
  private var ids: [SchemaPlace: SchemaID] = [:]
  private var waiting: [Waiting] = []
  /// Resources whose dynamic anchors are part of the graph.
  private var entered: Set<ResourceID> = []

  private struct Waiting {
    let id: SchemaID
    let place: SchemaPlace
    let node: JSONNode
    let resource: ResourceID
  }

  init(_ library: SchemaLibrary, options: JSONSchema.Options) {
    self.library = library
    self.options = options
    dialects = DialectFinder(library)
  }

  /// Compiles everything that can be reached from a resource.
  func compile(_ root: ResourceID) -> (graph: SchemaGraph, root: SchemaID) {
    let resource = library.resources[root]
    let id = schema(at: resource.place, resource.root, in: root)
    while let next = waiting.popLast() {
      graph.schemas[next.id] = compile(next)
      enter(next.resource)
    }
    return (addingResources(to: graph), id)
  }

  /// The number of the schema at a place, which will be compiled if it has not been.
  func schema(at place: SchemaPlace, _ node: JSONNode, in outer: ResourceID) -> SchemaID {
    if let known = ids[place] { return known }
    let resource = library.resource(at: place) ?? outer
    let id = graph.schemas.count
    graph.schemas.append(CompiledSchema(keywords: [], resource: resource, pointer: place.pointer))
    ids[place] = id
    waiting.append(Waiting(id: id, place: place, node: node, resource: resource))
    return id
  }

  private func compile(_ item: Waiting) -> CompiledSchema {
    var schema = CompiledSchema(
      keywords: [], resource: item.resource, pointer: item.place.pointer)
    switch item.node.value {
    case .bool(true): break
    case .bool(false):
      schema.keywords = [NeverSchema()]
      schema.isNever = true
    case .object(let object):
      let dialect = dialects.dialect(of: item.resource)
      for (keyword, type) in dialect.keywords {
        guard let member = object.member(keyword) else { continue }
        let source = KeywordSource(
          keyword: keyword, node: member.value, object: object,
          place: item.place.appending(keyword), resource: item.resource, dialect: dialect,
          compiler: self)
        guard let compiled = type.init(source) else { continue }
        schema.keywords.append(compiled)
        schema.needsParts = schema.needsParts || type.needsParts
      }
    default: library.report(.notASchema, item.place, item.node)
    }
    return schema
  }

  /// Compiles what dynamic references may lead to once a resource has been entered.
  private func enter(_ resource: ResourceID) {
    guard entered.insert(resource).inserted else { return }
    for place in library.resources[resource].dynamicAnchors.values {
      guard let node = library.node(at: place) else { continue }
      _ = schema(at: place, node, in: resource)
    }
  }

  private func addingResources(to graph: SchemaGraph) -> SchemaGraph {
    var graph = graph
    graph.resources = library.resources.map { resource in
      SchemaGraph.Resource(
        uri: resource.uri.description, root: resource.place.pointer,
        dynamicAnchors: resource.dynamicAnchors.compactMapValues { ids[$0] })
    }
    return graph
  }
}

extension SchemaLibrary {
  func node(at place: SchemaPlace) -> JSONNode? { documents[place.document].root[place.pointer] }
}
