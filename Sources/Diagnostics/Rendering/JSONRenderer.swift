/// Diagnostics as JSON, for machines.
public struct JSONRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// An object with a list of problems.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    JSONText.encode(["diagnostics": diagnostics.map(Problem.init)])
  }

  private struct Problem: Encodable {
    var id, severity, message: String
    var file: String?
    var line, column, start, end: Int?
    var notes: [String]

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id.description
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      notes = diagnostic.notes
      guard let location = diagnostic.location else { return }
      file = location.text.name
      line = location.position.line
      column = location.position.column
      start = location.range.lowerBound
      end = location.range.upperBound
    }
  }
}
