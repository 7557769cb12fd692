public import Diagnostics

/// A piece of a TOML file that knows where it stands.
public struct TOMLNode: Sendable {
  /// What stands there.
  public enum Value: Sendable {
    /// Text, of any of the four kinds of quotes.
    case string(String)
    /// A whole number.
    case integer(Int)
    /// A number with a fraction or an exponent, or one without a value.
    case float(Double)
    /// `true` or `false`.
    case boolean(Bool)
    /// A date, a time or both, as written.
    case moment(String)
    /// Values in brackets, or tables of one name.
    case array([TOMLNode])
    /// Keys with values.
    case table(TOMLTable)
  }

  /// What stands there.
  public var value: Value
  /// Where: the value itself, or the header of a table.
  public var location: Location

  /// A value at a place.
  public init(_ value: Value, at location: Location) {
    self.value = value
    self.location = location
  }

  /// What it is, in words for messages.
  public var kind: String {
    switch value {
    case .string: "text"
    case .integer, .float: "a number"
    case .boolean: "true or false"
    case .moment: "a date or a time"
    case .array: "a list"
    case .table: "a table"
    }
  }
}

/// Keys with values, in the order of the file.
public struct TOMLTable: Sendable {
  /// One key with its value.
  public struct Entry: Sendable {
    /// The key.
    public var key: String
    /// Where the key stands.
    public var location: Location
    /// Its value.
    public var node: TOMLNode
  }

  /// The keys with their values, in the order of the file.
  public var entries: [Entry]

  /// The value of a key; `nil` if it is not there.
  public subscript(key: String) -> TOMLNode? { entries.first { $0.key == key }?.node }
}
