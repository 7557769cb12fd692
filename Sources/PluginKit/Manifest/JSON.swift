import Foundation

/// A JSON value of any shape, for what only one side of the contract understands.
public indirect enum JSON: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// Any other number.
  case number(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object.
  case object([String: JSON])

  /// The value of a key; `nil` if this is no object or has no such key.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The string, if it is one.
  public var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }

  /// Reads JSON text.
  ///
  /// - Throws: `DecodingError` if it is none.
  public init(text: String) throws {
    self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  /// The value as JSON on one line, keys by the alphabet.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}

extension JSON: Codable {
  /// Reads any value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .int(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .int(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

extension JSON {
  /// A value of a type of one's own.
  ///
  /// - Throws: `PluginError` with the place where this is something else.
  public func decoded<Value: Decodable>(
    as type: Value.Type = Value.self, orThrow code: PluginError.Code = .invalidParameters
  ) throws(PluginError) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(self))
    } catch let error as DecodingError {
      throw PluginError(code, error)
    } catch {
      throw PluginError(code, "the value cannot be read", pointer: "")
    }
  }

  /// A value of a type of one's own as JSON.
  ///
  /// - Throws: `PluginError` if it cannot be written.
  public init<Value: Encodable>(encoding value: Value) throws(PluginError) {
    do {
      self = try JSONDecoder().decode(JSON.self, from: JSONEncoder().encode(value))
    } catch {
      throw PluginError(.internalFailure, "the value cannot be written as JSON")
    }
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByFloatLiteral
{
  /// An object.
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(Dictionary(members) { _, last in last })
  }

  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
}
