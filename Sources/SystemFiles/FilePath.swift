/// Paths as text: what stands before the last slash, and what a name ends in.
///
/// Foundation's `NSString.deletingLastPathComponent` traps on a path of one character on Linux (Swift
/// 6.3), so a pack in a folder `c` could not be loaded.
public enum FilePath {
  /// The folder that a path's last part stands in: empty for a bare name, `/` at the top.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether a name ends as YAML files do, in either case.
  public static func isYAML(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }
}
