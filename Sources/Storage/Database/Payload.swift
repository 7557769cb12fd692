import Foundation

/// How values become the text of a payload, and come back.
///
/// JSON with sorted keys and moments in whole milliseconds since 1970. A payload is kept as it was
/// written, byte for byte, so the log still verifies when a later version writes it another way.
enum Payload {
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(date.milliseconds)
    }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<T: Decodable>(_ type: T.Type, from text: String) throws -> T {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      Date(milliseconds: try decoder.singleValueContainer().decode(Int.self))
    }
    do { return try decoder.decode(type, from: Data(text.utf8)) } catch {
      throw StorageError(
        .corrupt,
        "a stored value (\(type)) cannot be read back; verify the log, or use the "
          + "version of the program that wrote it")
    }
  }
}
