import StructuredText

/// A keyword in a schema's text, and how to read its value.
///
/// Each reading method reports what is wrong and then returns `nil`.
struct KeywordSource {
  let keyword: String
  let node: JSONNode
  /// The schema that it stands in.
  let object: JSONObject
  let place: SchemaPlace
  let resource: ResourceID
  let dialect: Dialect
  let compiler: SchemaCompiler

  var value: JSONValue { node.value }

  /// Reports a value that the keyword cannot have.
  func reject(_ expected: SchemaProblem.Expected) {
    compiler.library.report(.badValue(keyword: keyword, expected: expected), place, node)
  }

  /// Reports the same where something else than a keyword was to be read.
  func rejected<Value>(_ expected: SchemaProblem.Expected) -> Value? {
    reject(expected)
    return nil
  }

  /// Another keyword of the same schema.
  func sibling(_ keyword: String) -> KeywordSource? {
    object.member(keyword).map { with(keyword, $0.value, compiler.parent(of: place, keyword)) }
  }

  /// A member of the keyword's value, under the keyword's name.
  func member(_ member: JSONMember) -> KeywordSource {
    with(keyword, member.value, place.appending(member.key))
  }

  private func with(_ keyword: String, _ node: JSONNode, _ place: SchemaPlace) -> KeywordSource {
    KeywordSource(
      keyword: keyword, node: node, object: object, place: place, resource: resource,
      dialect: dialect, compiler: compiler)
  }
}

extension KeywordSource {
  /// An integer from 0; those that do not fit count as the greatest that does.
  func count() -> Int? {
    guard let number = value.number, number.isInteger, !number.isNegative else {
      return rejected(.count)
    }
    return number.int ?? .max
  }

  /// Different strings.
  func strings() -> [String]? {
    let elements = value.array
    let strings = (elements ?? []).compactMap(\.value.string)
    guard strings.count == elements?.count,
      Set(strings.map(ExactString.init)).count == strings.count
    else { return rejected(.strings) }
    return strings
  }

  func schema() -> SchemaID? {
    guard value.object != nil || value.bool != nil else { return rejected(.schema) }
    return compiler.schema(at: place, node, in: resource)
  }

  func schemas() -> [SchemaID]? {
    guard let elements = value.array, !elements.isEmpty else { return rejected(.schemas) }
    return elements.enumerated().map { index, element in
      compiler.schema(at: place.appending(index), element, in: resource)
    }
  }

  func schemaMap() -> [(key: String, keyRange: Range<Int>, schema: SchemaID)]? {
    guard let object = value.object else { return rejected(.schemaMap) }
    return object.members.map { member in
      let schema = compiler.schema(at: place.appending(member.key), member.value, in: resource)
      return (member.key, member.keyRange, schema)
    }
  }

  /// A regular expression that stands at a range of the text.
  func pattern(_ text: String, at range: Range<Int>) -> SchemaPattern? {
    do {
      return try SchemaPattern(text)
    } catch {
      compiler.library.report(
        .badPattern(message: error.message), place, JSONNode(node.value, range: range))
      return nil
    }
  }
}

extension SchemaCompiler {
  fileprivate func parent(of place: SchemaPlace, _ keyword: String) -> SchemaPlace {
    SchemaPlace(
      document: place.document,
      pointer: (place.pointer.parent ?? JSONPointer()).appending(keyword))
  }
}
