/// The meta-schemas of JSON Schema 2020-12, by URI.
///
/// Source: JSON Schema Core and Validation, draft 2020-12.
enum MetaSchemas {
  /// The URI of the meta-schema that schemas have unless they name another.
  static let standard = "https://json-schema.org/draft/2020-12/schema"

  private static let base = "https://json-schema.org/draft/2020-12/"

  /// The text of a meta-schema, if it is one of the standard's.
  static func text(of uri: String) -> String? {
    guard uri.hasPrefix(base) else { return nil }
    return switch uri.dropFirst(base.count) {
    case "schema": schema
    case "meta/core": core
    case "meta/applicator": applicator
    case "meta/unevaluated": unevaluated
    case "meta/validation": validation
    case "meta/meta-data": metaData
    case "meta/format-annotation": format("annotation")
    case "meta/format-assertion": format("assertion")
    case "meta/content": content
    default: nil
    }
  }

  private static let schema = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://json-schema.org/draft/2020-12/schema",
      "$vocabulary": {
        "https://json-schema.org/draft/2020-12/vocab/core": true,
        "https://json-schema.org/draft/2020-12/vocab/applicator": true,
        "https://json-schema.org/draft/2020-12/vocab/unevaluated": true,
        "https://json-schema.org/draft/2020-12/vocab/validation": true,
        "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
        "https://json-schema.org/draft/2020-12/vocab/format-annotation": true,
        "https://json-schema.org/draft/2020-12/vocab/content": true
      },
      "$dynamicAnchor": "meta",
      "allOf": [
        {"$ref": "meta/core"}, {"$ref": "meta/applicator"}, {"$ref": "meta/unevaluated"},
        {"$ref": "meta/validation"}, {"$ref": "meta/meta-data"},
        {"$ref": "meta/format-annotation"}, {"$ref": "meta/content"}
      ],
      "type": ["object", "boolean"],
      "properties": {
        "definitions": {
          "type": "object", "additionalProperties": {"$dynamicRef": "#meta"}, "default": {},
          "deprecated": true
        },
        "dependencies": {
          "type": "object",
          "additionalProperties": {
            "anyOf": [{"$dynamicRef": "#meta"}, {"$ref": "meta/validation#/$defs/stringArray"}]
          },
          "default": {}, "deprecated": true
        },
        "$recursiveAnchor": {"$ref": "meta/core#/$defs/anchorString", "deprecated": true},
        "$recursiveRef": {"$ref": "meta/core#/$defs/uriReferenceString", "deprecated": true}
      }
    }
    """

  private static let content = vocabulary(
    "content",
    properties: """
      "contentEncoding": {"type": "string"},
      "contentMediaType": {"type": "string"},
      "contentSchema": {"$dynamicRef": "#meta"}
      """)

  private static let metaData = vocabulary(
    "meta-data",
    properties: """
      "title": {"type": "string"},
      "description": {"type": "string"},
      "default": true,
      "deprecated": {"type": "boolean", "default": false},
      "readOnly": {"type": "boolean", "default": false},
      "writeOnly": {"type": "boolean", "default": false},
      "examples": {"type": "array", "items": true}
      """)

  private static let unevaluated = vocabulary(
    "unevaluated",
    properties: """
      "unevaluatedItems": {"$dynamicRef": "#meta"},
      "unevaluatedProperties": {"$dynamicRef": "#meta"}
      """)

  private static func format(_ kind: String) -> String {
    vocabulary("format-\(kind)", properties: #""format": {"type": "string"}"#)
  }

  /// The meta-schema of one vocabulary: its keywords, each with the schema of its values.
  static func vocabulary(
    _ name: String, properties: String, definitions: String = ""
  ) -> String {
    """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://json-schema.org/draft/2020-12/meta/\(name)",
      "$vocabulary": {"https://json-schema.org/draft/2020-12/vocab/\(name)": true},
      "$dynamicAnchor": "meta",
      "type": ["object", "boolean"],
      "properties": {\(properties)},
      "$defs": {\(definitions)}
    }
    """
  }
}
