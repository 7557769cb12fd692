import CPluginTemplates

/// The files that a new plugin begins with.
public enum PluginTemplates {
  /// The text of a file; `nil` if there is none.
  ///
  /// - Parameter name: language and name, such as `python/dryrun_plugin.py`.
  public static func text(_ name: String) -> String? { all[name] }

  private static let all: [String: String] = {
    var count = 0
    guard let first = unsafe plugin_templates(&count) else { return [:] }
    let entries = unsafe UnsafeBufferPointer(start: first, count: count)
    return Dictionary(
      uniqueKeysWithValues: (0..<count).map { index in
        let entry = unsafe entries[index]
        let bytes = unsafe UnsafeBufferPointer(start: entry.bytes, count: entry.count)
        return (unsafe String(cString: entry.name), unsafe String(decoding: bytes, as: UTF8.self))
      })
  }()
}
