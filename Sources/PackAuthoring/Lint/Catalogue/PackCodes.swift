public import Diagnostics

/// Everything that checking a pack can report, with its documentation.
public enum PackCodes {
  /// All codes, by subject and then by name.
  public static let all: [PackCode] = {
    let codes = LoadingCodes.all + LintRules.all.map(\.code)
    let order = Dictionary(
      uniqueKeysWithValues: zip(PackCode.Subject.allCases, PackCode.Subject.allCases.indices))
    return codes.sorted {
      (order[$0.subject] ?? 0, $0.id.description) < (order[$1.subject] ?? 0, $1.id.description)
    }
  }()

  /// The code with a name; `nil` if there is none.
  public static func code(_ id: DiagnosticID) -> PackCode? { all.first { $0.id == id } }

  /// The name that was likely meant.
  public static func nearest(to name: String) -> DiagnosticID? {
    name.nearest(in: all.map(\.id.description)).map { DiagnosticID($0) }
  }
}
