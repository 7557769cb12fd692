import Approvals
import Foundation
import PluginKit

/// Reads from a type which JSON it is decoded from, so that the description says what the code does.
///
/// The type is decoded by a decoder that has an answer to every question and notes what was asked. A type
/// that is a choice is decoded once for each of its cases, which stand in `SchemaChoices`.
final class SchemaReader {
  /// The schemas of the types that have a name, as the document keeps them.
  private(set) var schemas: [String: JSON] = [:]
  private var owners: [String: ObjectIdentifier] = [:]
  private var unfinished: Set<ObjectIdentifier> = []

  /// The schema of a type; of one that has a name, a reference to it.
  ///
  /// - Throws: `SchemaError` for a type that cannot be read this way.
  func schema(of type: any Decodable.Type) throws -> JSON { try opened(type) }

  private func opened<Value: Decodable>(_ type: Value.Type) throws -> JSON {
    try read(type).schema
  }

  /// The schema of a type, and some value of it.
  func read<Value: Decodable>(_ type: Value.Type) throws -> (schema: JSON, value: Value) {
    if let moment = Date(timeIntervalSince1970: 1) as? Value {
      return (SchemaReader.moment, moment)
    }
    if let anything = JSON.null as? Value { return (.bool(true), anything) }
    if let listed = listed(type) { return listed }
    let id = ObjectIdentifier(type)
    guard unfinished.insert(id).inserted else { throw SchemaError.holdsItself("\(type)") }
    defer { unfinished.remove(id) }
    if type == ApprovalCase.self, let value = try approvalCase() as? Value {
      return (SchemaName(type).reference, value)
    }
    if let text = SchemaChoices.texts[id] {
      return (text.schema, try decode(type, SchemaNote(), choice: text.sample))
    }
    if let names = SchemaChoices.names[id] { return try choice(type, names) }
    let note = SchemaNote()
    let value = try decode(type, note)
    return (note.isObject ? try keep(note.schema, for: type) : note.schema, value)
  }

  private func decode<Value: Decodable>(
    _ type: Value.Type, _ note: SchemaNote, choice: String? = nil
  ) throws -> Value {
    do {
      return try Value(from: SchemaDecoder(reader: self, note: note, choice: choice))
    } catch let error as SchemaError {
      throw error
    } catch {
      throw SchemaError.notUnderstood(String(reflecting: type))
    }
  }

  private func keep<Value>(_ schema: JSON, for type: Value.Type) throws -> JSON {
    let name = SchemaName(type)
    let id = ObjectIdentifier(type)
    guard owners[name.text, default: id] == id else { throw SchemaError.sameName(name.text) }
    owners[name.text] = id
    schemas[name.text] = schema
    return name.reference
  }

  private static let moment: JSON = [
    "type": "number", "description": "Milliseconds since 1970, in UTC.",
  ]
}

/// Choices.
extension SchemaReader {
  private func choice<Value: Decodable>(
    _ type: Value.Type, _ names: [String]
  ) throws -> (schema: JSON, value: Value) {
    var (schemas, words): ([JSON], [JSON]) = ([], [])
    var value: Value?
    for name in names {
      let note = SchemaNote()
      let one = try decode(type, note, choice: name)
      value = value ?? one
      if note.isObject {
        schemas.append(SchemaReader.without(names.filter { $0 != name }, note.schema))
      } else {
        words.append(.string(name))
      }
    }
    guard let value else { throw SchemaError.notUnderstood("\(type)") }
    let schema: JSON =
      schemas.isEmpty
      ? ["type": "string", "enum": .array(words)] : ["oneOf": .array(schemas)]
    return (try keep(schema, for: type), value)
  }

  /// The schema of a case, with none of the other cases beside it: what is two of them is none.
  private static func without(_ others: [String], _ schema: JSON) -> JSON {
    guard case .object(var members) = schema, case .object(var properties) = members["properties"]
    else { return schema }
    for other in others { properties[other] = .bool(false) }
    members["properties"] = .object(properties)
    return .object(members)
  }

  private func listed<Value>(_ type: Value.Type) -> (schema: JSON, value: Value)? {
    guard let type = type as? any (CaseIterable & RawRepresentable).Type else { return nil }
    let (words, value) = cases(type)
    guard let value = value as? Value, !words.isEmpty else { return nil }
    let isText = words.first?.string != nil
    return (["type": isText ? "string" : "integer", "enum": .array(words)], value)
  }

  private func cases<Listed: CaseIterable & RawRepresentable>(
    _ type: Listed.Type
  ) -> ([JSON], Listed?) {
    let words = type.allCases.compactMap { value -> JSON? in
      switch value.rawValue {
      case let text as String: .string(text)
      case let number as Int: .int(number)
      default: nil
      }
    }
    return (words, type.allCases.first)
  }

  /// Where a request stands follows from its events, so no events are made up for it.
  private func approvalCase() throws -> ApprovalCase {
    let request = try read(ApprovalRequest.self)
    let events = try read([ApprovalEvent].self)
    let schema: JSON = [
      "type": "object", "properties": ["request": request.schema, "events": events.schema],
      "required": ["events", "request"],
    ]
    _ = try keep(schema, for: ApprovalCase.self)
    return try ApprovalCase(request.value)
  }
}
