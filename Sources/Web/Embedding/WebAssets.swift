import CWebAssets
import Crypto
import Foundation

/// The files of the page, as the program carries them.
struct WebAssets: Sendable {
  private let files: [String: WebAsset]

  init() {
    let embedded = Self.embedded
    files = Dictionary(
      (embedded + Self.words(in: embedded)).map { ($0.path, $0) }, uniquingKeysWith: { $1 })
  }

  /// The names of the templates, such as `check`.
  var templates: [String] {
    files.keys.filter { $0.hasPrefix("pages/") }.map { String($0.dropFirst(6).dropLast(9)) }
  }

  /// One file of words for each language, from those of the doors.
  private static func words(in files: [WebAsset]) -> [WebAsset] {
    let parts = files.filter { $0.path.hasPrefix("words/") }
    return Dictionary(grouping: parts) { $0.path.split(separator: "/")[1] }.compactMap {
      language, files in
      let words = files.reduce(into: [String: String]()) { words, file in
        let part = try? JSONDecoder().decode([String: String].self, from: Data(file.bytes))
        words.merge(part ?? [:]) { first, _ in first }
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return (try? encoder.encode(words)).map {
        WebAsset(path: "words/\(language).json", bytes: Array($0))
      }
    }
  }

  /// The file at a path, such as `scripts/page.js`.
  subscript(path: String) -> WebAsset? { files[path] }

  private static var embedded: [WebAsset] {
    var count = 0
    guard let first = unsafe web_assets(&count) else { return [] }
    let entries = unsafe UnsafeBufferPointer(start: first, count: count)
    return (0..<count).map { index in
      let entry = unsafe entries[index]
      let bytes = unsafe UnsafeBufferPointer(start: entry.bytes, count: entry.count)
      return WebAsset(path: unsafe String(cString: entry.path), bytes: unsafe Array(bytes))
    }
  }
}

/// One file of the page.
struct WebAsset: Sendable {
  let path: String
  let bytes: [UInt8]
  /// What tells its versions apart, in quotation marks as HTTP wants it.
  let entityTag: String

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    let digest = SHA256.hash(data: bytes).prefix(12).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    entityTag = "\"\(digest.joined())\""
  }

  /// Its media type; `nil` for files that are not for browsers.
  var mediaType: String? {
    switch path.drop(while: { $0 != "." }) {
    case ".css": "text/css; charset=utf-8"
    case ".js": "text/javascript; charset=utf-8"
    case ".json": "application/json"
    case ".svg": "image/svg+xml"
    default: nil
    }
  }

  /// The file as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
