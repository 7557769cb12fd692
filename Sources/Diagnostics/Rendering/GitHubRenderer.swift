/// Diagnostics as GitHub Actions workflow commands, which show up beside the changed lines.
///
/// Source: GitHub Docs, "Workflow commands for GitHub Actions".
public struct GitHubRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// One command a line for each diagnostic.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { render($0) + "\n" }.joined()
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    var properties: [(String, String)] = []
    if let location = diagnostic.location {
      let (start, end) = (location.position, location.endPosition)
      properties = [
        ("file", location.text.name), ("line", "\(start.line)"), ("endLine", "\(end.line)"),
      ]
      if start.line == end.line {
        properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
      }
    }
    properties.append(("title", diagnostic.id.description))
    let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    let list = properties.map { "\($0.0)=\(escape($0.1, ":,"))" }.joined(separator: ",")
    let message = ([diagnostic.message] + diagnostic.notes).joined(separator: "\n")
    return "::\(command) \(list)::\(escape(message, ""))"
  }

  private func escape(_ text: String, _ more: String) -> String {
    text.unicodeScalars.map { scalar in
      ("%\r\n" + more).unicodeScalars.contains(scalar)
        ? "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
        : String(Character(scalar))
    }.joined()
  }
}
