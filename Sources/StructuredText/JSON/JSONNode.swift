/// A piece of JSON and its place in the text that it was read from.
///
/// Two nodes are equal if they have the same value and the same place. To compare only what they
/// say, compare their values.
///
/// ## Topics
/// - ``JSONValue``
/// - ``JSONPointer``
/// - ``JSONReader``
public struct JSONNode: Sendable, Hashable {
  /// What it says.
  public var value: JSONValue
  /// Where it stands: UTF-8 bytes of the text, half-open, quotes and brackets included.
  public var range: Range<Int>

  /// Creates a node.
  public init(_ value: JSONValue, range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

/// What a piece of JSON says.
///
/// Equality is that of JSON: numbers by value (`1.0` is `1`), strings by code points, objects
/// without regard to order, and never by place.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number of any size.
  case number(JSONNumber)
  /// A string, its escapes undone.
  case string(String)
  /// An array.
  case array([JSONNode])
  /// An object, its members in the order of the text.
  case object(JSONObject)
}

extension JSONValue {
  /// The string, if it is one.
  public var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The truth value, if it is one.
  public var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// The number, if it is one.
  public var number: JSONNumber? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The elements, if it is an array.
  public var array: [JSONNode]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The object, if it is one.
  public var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }
}
