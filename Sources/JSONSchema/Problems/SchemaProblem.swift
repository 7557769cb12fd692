public import StructuredText

/// Something that is wrong with a schema itself.
public struct SchemaProblem: Sendable, Hashable {
  /// What it is.
  public let kind: Kind
  /// The schema that has it: its name, or the URI of one that it refers to.
  public let document: String
  /// The way to the piece in that schema.
  public let pointer: JSONPointer
  /// The piece in that schema's text: UTF-8 bytes, half-open.
  public let range: Range<Int>

  /// What can be wrong with a schema.
  public enum Kind: Sendable, Hashable {
    /// It is not JSON.
    case malformed(JSONProblem.Kind)
    /// A schema is neither an object nor `true` or `false`.
    case notASchema
    /// A keyword has a value that it cannot have.
    case badValue(keyword: String, expected: Expected)
    /// A pattern is not a regular expression; what is wrong with it, in English.
    case badPattern(message: String)
    /// A reference leads nowhere.
    case unresolvableReference(String)
    /// The meta-schema named by `$schema` is not 2020-12 and not at hand.
    case unknownMetaSchema(String)
    /// The meta-schema requires a vocabulary that is not known.
    case unknownVocabulary(String)
    /// Two schemas have the same URI or anchor.
    case duplicateIdentifier(String)
  }

  /// What a keyword's value should have been.
  public enum Expected: String, Sendable, Hashable {
    /// A string.
    case string
    /// A number.
    case number
    /// A number above zero.
    case positiveNumber
    /// An integer from 0.
    case count
    /// `true` or `false`.
    case boolean
    /// An array.
    case array
    /// An array of different strings.
    case strings
    /// An object.
    case object
    /// A schema: an object, or `true` or `false`.
    case schema
    /// An array with at least one schema.
    case schemas
    /// An object whose values are schemas.
    case schemaMap
    /// An object whose values are arrays of strings.
    case stringsMap
    /// A type's name, or an array of such names.
    case types
    /// A URI.
    case uri
    /// A name made of letters, digits and `-._`.
    case anchor
  }
}

/// A schema that cannot be used, with everything that is wrong with it.
public struct JSONSchemaError: Error, Sendable, Hashable {
  /// Every problem, in the order in which they were met.
  public let problems: [SchemaProblem]
}
