package import Diagnostics

/// A YAML file that is no pack, read with the same bounds and the same messages.
package enum YAMLDocument {
  /// Reads a file.
  ///
  /// - Parameter name: what to call the file in messages.
  /// - Returns: what it holds, and everything that is wrong with it.
  package static func read(
    _ bytes: [UInt8], name: String
  ) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    let problems = Problems()
    let node = YAMLReader.read(PackFile(name: name, path: name, bytes: bytes), problems)
    return (node, problems.diagnostics)
  }
}
