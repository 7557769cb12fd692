import Evaluation
import Foundation
import HTTPTypes
import PluginKit

/// The API as an OpenAPI 3.1 document, made from the types and the access table that the server goes by.
///
/// Each address under `/api/v1` has exactly one operation, or the server does not start.
struct APIDescription: Sendable {
  /// The one that this program serves.
  ///
  /// It depends on nothing but the program; where a type cannot be described, the program is wrong.
  static let shared: APIDescription = {
    do { return try APIDescription(APIOperation.all) } catch {
      preconditionFailure("the API cannot be described: \(error)")
    }
  }()

  /// The document.
  let document: JSON
  /// The bytes of the document.
  let bytes: [UInt8]
  /// The names of all fields.
  let fieldNames: Set<String>
  private let operations: [APIOperation]

  /// - Throws: `SchemaError` for a type that cannot be described.
  init(_ operations: [APIOperation]) throws {
    let reader = SchemaReader()
    var paths: [String: [String: JSON]] = [:]
    for operation in operations {
      let content = try operation.content(reader)
      paths[operation.documentPath, default: [:]][operation.method.rawValue.lowercased()] = content
    }
    let problem = try reader.schema(of: Problem.Body.self)
    var components = APIDescription.components(problem)
    components["schemas"] = .object(reader.schemas)
    document = [
      "openapi": "3.1.0", "info": APIDescription.info,
      "servers": [["url": "/", "description": "This server."]],
      "tags": .array(APIOperation.groups.map { ["name": .string($0.name)] }),
      "paths": .object(paths.mapValues { .object($0) }), "components": .object(components),
    ]
    bytes = Array(document.text.utf8)
    fieldNames = APIDescription.names(in: .object(reader.schemas))
    self.operations = operations
  }

  /// The rows of the access table that have no operation, and the operations that have no row.
  var mismatches: [String] {
    let described = operations.map { "\($0.method) \($0.path)" }
    let served = AccessTable.rows.filter { $0.path.hasPrefix("/api/v1/") }.map {
      "\($0.method) \($0.path)"
    }
    let twice = described.filter { name in described.count { $0 == name } > 1 }
    return Set(described).symmetricDifference(served).union(twice).sorted()
  }

  private static let info: JSON = [
    "title": "Dryrun", "version": .string(EngineVersion.current),
    "summary": "Check drafts, practise, ask for approval and grade, from a program.",
    "description": .string(
      "Whatever cannot be done comes as `application/problem+json` (RFC 9457), whose `type` leads to a "
        + "page about it. Moments are milliseconds since 1970 in UTC. Lists come in parts: go on with the "
        + "address in the field `Link` (RFC 8288). What writes takes an `Idempotency-Key`. A value that is "
        + "one of several kinds is an object with one key, the name of the kind."),
  ]

  /// All names of properties in schemas.
  private static func names(in schema: JSON) -> Set<String> {
    switch schema {
    case .object(let members):
      var names = members.values.reduce(into: Set<String>()) { $0.formUnion(self.names(in: $1)) }
      if case .object(let properties) = members["properties"] { names.formUnion(properties.keys) }
      return names
    case .array(let schemas): return schemas.reduce(into: []) { $0.formUnion(names(in: $1)) }
    default: return []
    }
  }
}

extension APIOperation {
  /// All operations, by group.
  static let groups: [(name: String, operations: [APIOperation])] = [
    ("Account", ofMembers), ("Check", ofChecks), ("Practice", ofPractice), ("Grading", ofGrading),
    ("Requests", ofRequests), ("Disputes", ofDisputes),
  ]

  static let all = groups.flatMap { $0.operations }

  /// The address as documents write it: `{id}` for `:id`.
  var documentPath: String {
    path.split(separator: "/", omittingEmptySubsequences: false).map {
      $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0)
    }.joined(separator: "/")
  }
}
