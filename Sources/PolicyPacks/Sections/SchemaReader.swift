import Diagnostics
import JSONSchema
import OutputFormats
import SystemFiles

/// Reads `json`: the file of a JSON Schema, `true` for any JSON, or the schema's own text.
enum SchemaReader {
  static let shape = Shape<JSONShape>(
    .any(of: ["const": true], ["type": "string"])
  ) { entry, reading in
    let (node, problems) = (entry.value, reading.problems)
    if case .scalar("true", true) = node.value { return JSONShape() }
    guard let text = node.string("json", problems) else { return nil }
    if text.drop(while: \.isWhitespace).first == "{" {
      return check(SourceText(name: "the schema", text), at: node.location, problems)
    }
    return file(text, beside: node, reading)
  }

  private static func file(
    _ text: String, beside node: YAMLNode, _ reading: Reading
  ) -> JSONShape? {
    let folder = FilePath.folder(of: node.location.text.name)
    let name = folder.isEmpty ? text : "\(folder)/\(text)"
    guard let schema = reading.schemas[name] else {
      reading.problems.unknown(
        "schema file", text, at: node.location,
        among: reading.schemas.keys.filter { FilePath.folder(of: $0) == folder }.map { path in
          String(path.dropFirst(folder.isEmpty ? 0 : folder.count + 1))
        }, id: "unknown-file")
      return nil
    }
    return check(schema, at: nil, reading.problems)
  }

  /// - Parameter location: where the schema's text stands in YAML; `nil` for a file of its own.
  private static func check(
    _ text: SourceText, at location: Location?, _ problems: Problems
  ) -> JSONShape? {
    do {
      _ = try JSONSchema(text.bytes, name: text.name)
    } catch {
      for problem in error.problems {
        problems.error(
          "bad-schema", problem.words(in: "en"), at: location ?? Location(text, problem.range))
      }
      return nil
    }
    return JSONShape(schema: text.string(in: 0..<text.bytes.count), name: text.name)
  }
}
