import Foundation

/// How values go between a server and the terminals of its people: JSON, moments in milliseconds since
/// 1970.
public enum WireJSON {
  /// The version of what is sent; it is in the address: `/api/v1/`.
  public static let version = 1
  /// The header by which an answer says which Dryrun made it.
  public static let versionHeader = "Dryrun-Version"

  /// The bytes of a value.
  ///
  /// - Throws: `EncodingError`.
  public static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .millisecondsSince1970
    return Array(try encoder.encode(value))
  }

  /// The value in the bytes.
  ///
  /// - Throws: `DecodingError`, which may quote what people typed and is shown to nobody.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .millisecondsSince1970
    return try decoder.decode(type, from: Data(bytes))
  }
}
