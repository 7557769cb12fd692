package import Diagnostics

/// Collects what is wrong while files are read, so that all of it is reported in one go.
package final class Problems {
  private(set) package var diagnostics: [Diagnostic] = []
  /// Where keys stand that were renamed because they stood twice; they are reported already.
  package var renamedKeys: Set<Place> = []

  package init() {}

  /// An offset in a text.
  package struct Place: Hashable {
    var text: SourceText
    var offset: Int
  }

  package func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  package func error(
    _ id: DiagnosticID, _ message: String, at location: Location? = nil, notes: [String] = []
  ) {
    add(Diagnostic(id, .error, message, at: location, notes: notes))
  }

  package func warning(
    _ id: DiagnosticID, _ message: String, at location: Location? = nil, notes: [String] = []
  ) {
    add(Diagnostic(id, .warning, message, at: location, notes: notes))
  }

  /// Reports a name that does not exist, with the nearest one that does.
  package func unknown(
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

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
