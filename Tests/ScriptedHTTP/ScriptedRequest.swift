/// A request as it came over the wire.
package struct ScriptedRequest: Sendable {
  /// The method.
  package var method: String
  /// The path with its query.
  package var path: String
  /// The headers, names in lower case.
  package var headers: [String: String]
  /// The body.
  package var body: String

  /// Reads a request from the beginning of bytes and takes it away; `nil` if it is not complete.
  static func next(in bytes: inout [UInt8]) -> ScriptedRequest? {
    let end = Array("\r\n\r\n".utf8)
    guard let head = bytes.indices.first(where: { bytes[$0...].starts(with: end) }) else {
      return nil
    }
    let lines = String(decoding: bytes[..<head], as: UTF8.self).split(separator: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] =
        parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
    }
    let start = head + end.count
    let length = Int(headers["content-length"] ?? "0") ?? 0
    guard bytes.count >= start + length else { return nil }
    let words = lines[0].split(separator: " ")
    let request = ScriptedRequest(
      method: String(words[0]), path: String(words[1]), headers: headers,
      body: String(decoding: bytes[start..<start + length], as: UTF8.self))
    bytes.removeSubrange(..<(start + length))
    return request
  }
}
