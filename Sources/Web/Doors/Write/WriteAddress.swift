import Foundation

/// Addresses of the pages about a pack.
enum WriteAddress {
  /// The page of a file, at a line.
  static func file(_ path: String, line: Int? = nil) -> String {
    "/write/file?name=\(encoded(path))" + (line.map { "#L\($0)" } ?? "")
  }

  /// The page on which a change of a file is tried.
  static func trying(_ path: String) -> String { "/write/try?name=\(encoded(path))" }

  private static func encoded(_ path: String) -> String {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-._~/")
    return path.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }
}
