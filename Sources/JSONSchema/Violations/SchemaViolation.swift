public import StructuredText

/// One way in which a piece of JSON does not follow a schema.
public struct SchemaViolation: Sendable, Hashable {
  /// The keyword that says so, such as `required`; empty where the schema is just `false`.
  public let keyword: String
  /// The way to the piece in the document.
  public let instancePointer: JSONPointer
  /// Where the keyword stands: the URI of the schema and a pointer in it.
  public let schemaLocation: String
  /// The piece in the text that was read: UTF-8 bytes, half-open.
  public let range: Range<Int>
  /// What the piece is in what surrounds it.
  public let subject: Subject
  /// What the piece says, as JSON, shortened.
  public let found: String
  /// What is wrong, with the facts.
  public let kind: Kind
  /// Which alternative of `anyOf` or `oneOf` this belongs to: of those that were missed, the
  /// nearest.
  public internal(set) var alternative: Alternative?

  /// What a piece of JSON is in what surrounds it.
  public enum Subject: Sendable, Hashable {
    /// The whole document.
    case document
    /// The value of a key.
    case member(key: String)
    /// An element of an array, counted from 0, and the key of the array if it has one.
    case element(index: Int, array: String?)
    /// A key itself.
    case key(String)
  }

  /// One of several schemas of which one had to be followed.
  public struct Alternative: Sendable, Hashable {
    /// Its place among them, counted from 0.
    public let index: Int
    /// How many there are.
    public let count: Int
  }
}
