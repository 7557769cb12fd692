import Detection
import PolicyPacks

/// The classes of data that a pack's detectors find, with all that they belong to.
struct FoundClasses: Sendable {
  private var classes: Set<DataClass> = []

  /// - Parameter mentioned: classes that count as well.
  init(_ subject: LintSubject, mentioned: [DataClass] = []) {
    let own = subject.document.detectors.map(\.rule.detector.dataClass)
    let all = (subject.pack?.detectors ?? []).map(\.detector.dataClass)
    for dataClass in own + all + mentioned { classes.formUnion(dataClass.lineage) }
  }

  /// Whether something of the class, or of one below it, can be found.
  func contains(_ dataClass: DataClass) -> Bool { classes.contains(dataClass) }
}
