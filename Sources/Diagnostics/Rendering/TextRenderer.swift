/// Diagnostics as people read them: the place, the line, marks under it, and what to do.
public struct TextRenderer: Sendable {
  /// How to use colour.
  public var style: TerminalStyle

  /// A renderer.
  public init(style: TerminalStyle = .plain) { self.style = style }

  /// One diagnostic, over several lines, ending with a line break.
  public func render(_ diagnostic: Diagnostic) -> String {
    let label = style.paint(
      "\(diagnostic.severity.rawValue)[\(diagnostic.id)]", diagnostic.severity.color)
    let message = Excerpt.visible(diagnostic.message)
    guard let location = diagnostic.location else {
      return "\(label): \(message)\n" + notes(diagnostic.notes, indent: 2)
    }
    let excerpt = Excerpt(location)
    let number = String(excerpt.position.line)
    let gutter = max(6, number.count + 1)
    let place = "\(Excerpt.visible(location.text.name)):\(number):\(excerpt.position.column)"
    var result = "\(place): \(label): \(message)\n"
    result += String(repeating: " ", count: gutter - number.count) + "\(number) | \(excerpt.line)\n"
    result += String(repeating: " ", count: gutter) + " | "
    result += style.paint(excerpt.marks, diagnostic.severity.color) + "\n"
    return result + notes(diagnostic.notes, indent: gutter)
  }

  /// Several diagnostics, with a blank line between them.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  private func notes(_ notes: [String], indent: Int) -> String {
    notes.map { String(repeating: " ", count: indent) + " = \(Excerpt.visible($0))\n" }.joined()
  }
}

extension Severity {
  fileprivate var color: TerminalStyle.Color {
    switch self {
    case .note: .cyan
    case .warning: .yellow
    case .error: .red
    }
  }
}
