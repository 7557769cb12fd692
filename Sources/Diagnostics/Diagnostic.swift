/// One problem in somebody's text: what is wrong, where, and what to do about it.
///
/// Diagnostics are data. Whoever reads a text returns all of them; a renderer in `Rendering/` turns
/// them into words, JSON, SARIF or annotations.
public struct Diagnostic: Sendable, Hashable {
  /// The kind of problem, in words joined by hyphens: `unknown-key`.
  public var id: DiagnosticID
  /// How much it matters.
  public var severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// Where, if it is at a place.
  public var location: Location?
  /// More that helps: what to do, or where the other half of the problem is.
  public var notes: [String]

  /// Creates a diagnostic.
  public init(
    _ id: DiagnosticID, _ severity: Severity, _ message: String,
    at location: Location? = nil, notes: [String] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.location = location
    self.notes = notes
  }
}

/// The name of a kind of problem.
public struct DiagnosticID: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible
{
  /// Lower-case words joined by hyphens.
  public let description: String

  /// The id with this name.
  public init(_ name: String) { description = name }
  /// The id with this name.
  public init(stringLiteral name: String) { description = name }
}

/// How much a problem matters.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable, Codable {
  /// Worth knowing.
  case note
  /// Works, but is likely not what was meant.
  case warning
  /// Does not work.
  case error

  /// Orders by how much it matters.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
