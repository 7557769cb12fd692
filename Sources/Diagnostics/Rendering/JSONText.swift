import Foundation

/// JSON the way this project prints it: keys sorted, slashes as they are, two spaces.
public enum JSONText {
  /// The JSON of a value, ending with a line break.
  public static func encode(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    // Only values with numbers that JSON does not know can fail, and ours have none.
    guard let data = try? encoder.encode(value) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
