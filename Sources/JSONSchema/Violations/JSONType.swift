public import StructuredText

/// The types that JSON Schema knows.
public enum JSONType: String, Sendable, Hashable, CaseIterable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean
  /// A number without a fraction.
  case integer
  /// Any number.
  case number
  /// A string.
  case string
  /// An array.
  case array
  /// An object.
  case object

  /// The narrowest type of a value.
  public init(of value: JSONValue) {
    switch value {
    case .null: self = .null
    case .bool: self = .boolean
    case .number(let number): self = number.isInteger ? .integer : .number
    case .string: self = .string
    case .array: self = .array
    case .object: self = .object
    }
  }

  /// Whether a value of the other type is also of this one.
  func includes(_ other: JSONType) -> Bool {
    self == other || (self == .number && other == .integer)
  }
}
