import Diagnostics

/// Collects what is wrong while files are read, so that all of it is reported in one go.
final class Problems {
  private(set) var diagnostics: [Diagnostic] = []
  /// Where keys stand that were renamed because they stood twice; they are reported already.
  var renamedKeys: Set<Place> = []

  /// An offset in a text.
  struct Place: Hashable {
    var text: SourceText
    var offset: Int
  }

  func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func error(
    _ id: DiagnosticID, _ message: String, at location: Location? = nil, notes: [String] = []
  ) {
    add(Diagnostic(id, .error, message, at: location, notes: notes))
  }

  func warning(
    _ id: DiagnosticID, _ message: String, at location: Location? = nil, notes: [String] = []
  ) {
    add(Diagnostic(id, .warning, message, at: location, notes: notes))
  }

  /// Reports a name that does not exist, with the nearest one that does.
  func unknown(
    _ what: String, _ name: String, at location: Location, among names: some Sequence<String>,
    id: DiagnosticID? = nil
  ) {
    let names = Array(names)
    var notes: [String] = []
    if let nearest = name.nearest(in: names) {
      notes.append("did you mean '\(nearest)'?")
    } else if !names.isEmpty, names.count <= 12 {
      notes.append("there is: \(names.sorted().joined(separator: ", "))")
    }
    let kind = DiagnosticID("unknown-" + what.split(separator: " ").joined(separator: "-"))
    error(id ?? kind, "unknown \(what) '\(name)'", at: location, notes: notes)
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
