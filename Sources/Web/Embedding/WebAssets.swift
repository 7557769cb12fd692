import CWebAssets
import Crypto
import Foundation

/// The files of the page, as the program carries them.
struct WebAssets: Sendable {
  private let files: [String: WebAsset]
  /// Tells apart what different builds carry: a part of the files' addresses, so that browsers keep them for good.
  let version: String

  init() {
    let embedded = Self.embedded
    let files = Dictionary(
      (embedded + Self.words(in: embedded)).map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    self.files = files
    let tags = files.values.sorted { $0.path < $1.path }.map { $0.path + $0.entityTag }
    version = WebAsset.digest(Array(tags.joined().utf8))
  }

  /// Where browsers find the files.
  var address: String { "/assets/\(version)" }

  /// The paths of the scripts that a script imports, those that they import among them; a browser that is told
  /// of all at once does not have to find one behind the other.
  func modules(of script: String) -> [String] {
    var found: [String] = []
    var waiting = ["scripts/\(script).js"]
    while let path = waiting.popLast() {
      for match in (files[path]?.text ?? "").matches(of: /from '\.\/([\w-]+\.js)'/) {
        let module = "scripts/\(match.output.1)"
        guard !found.contains(module) else { continue }
        found.append(module)
        waiting.append(module)
      }
    }
    return found.sorted()
  }

  /// The names of the templates, such as `check`.
  var templates: [String] { names(in: "pages/", ending: ".mustache") }

  /// The names of the scripts, such as `check`.
  var scripts: [String] { names(in: "scripts/", ending: ".js") }

  private func names(in folder: String, ending: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }.map {
      String($0.dropFirst(folder.count).dropLast(ending.count))
    }
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
    entityTag = "\"\(Self.digest(bytes))\""
  }

  /// The beginning of the SHA-256, 24 hexadecimal digits.
  static func digest(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(12).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
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
