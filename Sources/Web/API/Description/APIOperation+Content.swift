import Accounts
import HTTPTypes
import PluginKit

extension APIOperation {
  /// The operation as the document has it.
  ///
  /// - Throws: `SchemaError` for a type that cannot be described.
  func content(_ reader: SchemaReader) throws -> JSON {
    var content: [String: JSON] = [
      "operationId": .string(id), "summary": .string(summary),
      "responses": .object(try responses(reader)), "security": security,
    ]
    if let group = APIOperation.groups.first(where: { $0.operations.contains { $0.id == id } }) {
      content["tags"] = [.string(group.name)]
    }
    content["description"] = details.map { .string($0) }
    let parameters = allParameters
    if !parameters.isEmpty { content["parameters"] = .array(parameters) }
    if let body { content["requestBody"] = try request(body, reader) }
    return .object(content)
  }

  private func request(_ body: APIContent, _ reader: SchemaReader) throws -> JSON {
    ["required": true, "content": ["application/json": try media(body, reader)]]
  }

  private func media(_ content: APIContent, _ reader: SchemaReader) throws -> JSON {
    var media: [String: JSON] = ["schema": try APIOperation.schema(of: content, reader)]
    media["example"] = content.example
    return .object(media)
  }

  /// Types that read nothing take any object.
  private static func schema(of content: APIContent, _ reader: SchemaReader) throws -> JSON {
    let schema = try reader.schema(of: content.type)
    guard content.needs.isEmpty else {
      let isThere: JSON = ["not": ["type": "null"]]
      return [
        "allOf": [
          schema,
          [
            "properties": .object(
              Dictionary(uniqueKeysWithValues: content.needs.map { ($0, isThere) })),
            "required": .array(content.needs.map { .string($0) }),
          ],
        ]
      ]
    }
    return schema == .bool(true) ? ["type": "object"] : schema
  }

  private var allParameters: [JSON] {
    var all = parameters.map(\.content)
    if isList { all += ["limit", "after"].map(APIOperation.shared) }
    if takesKey { all.append(APIOperation.shared("key")) }
    return all
  }

  private static func shared(_ name: String) -> JSON {
    ["$ref": .string("#/components/parameters/\(name)")]
  }

  private func responses(_ reader: SchemaReader) throws -> [String: JSON] {
    var responses: [String: JSON] = [:]
    for code in Set(allProblems.map(\.status.code)) {
      responses["\(code)"] = ["$ref": .string("#/components/responses/Problem\(code)")]
    }
    var good: [String: JSON] = [
      "description": "It is done.", "headers": headers,
      "content": ["application/json": try media(reply, reader)],
    ]
    if !links.isEmpty { good["links"] = .object(links) }
    responses["200"] = .object(good)
    return responses
  }

  private var headers: JSON {
    let names = ["RateLimit", "RateLimit-Policy"] + (isList ? ["Link"] : [])
    return .object(
      Dictionary(
        uniqueKeysWithValues: names.map {
          ($0, ["$ref": .string("#/components/headers/\($0)")])
        }))
  }

  /// What can stand in the way here and everywhere.
  private var allProblems: [Problem.Kind] {
    var all = problems + [.wrongHost, .wrongToken, .tooMany, .ourFault]
    if row?.access != .anybody { all += [.signIn, .notYours] }
    if method == .post { all += [.otherOrigin, .notJSON, .tooLarge, .tooSlow] }
    if body != nil { all.append(.malformed) }
    if isList || !parameters.isEmpty { all.append(.badParameter) }
    if takesKey { all += [.badKey, .keyReused, .keyUnderWay] }
    return all
  }

  private var row: AccessRow? { AccessTable.row(method, path) }

  private var security: JSON {
    guard let row, row.access != .anybody else { return [] }
    let scopes: [JSON] = row.scope.map { [.string($0.rawValue)] } ?? []
    return [["token": .array(scopes)], ["session": []]]
  }
}

extension APIParameter {
  fileprivate var content: JSON {
    [
      "name": .string(name), "in": .string(place.rawValue), "required": .bool(place == .path),
      "description": .string(says), "schema": schema,
    ]
  }
}
