import Detection

/// The section `boundaries`.
enum BoundariesSection {
  typealias Item = Located<(boundary: Boundary, rules: BoundaryRules)>

  static let section = Section(
    "boundaries",
    "What every tool of a boundary accepts at most, whoever defines the tool: "
      + "`tenant: {confidential: warn, training: false}`.",
    entry.entries(
      of: "boundaries", "boundary",
      names: "^(?:\(Boundary.allCases.map(\.rawValue).joined(separator: "|")))$")
  ) { boundaries, document, _ in document.boundaries += boundaries }

  private struct BoundaryKeys: Keys {
    let training = Key(
      "training", .flag, "Whether what is sent may be used to train a model; `false` binds tools.")
    let retentionDays = Key(
      "retentionDays", .count, "The most days for which what is sent may be kept.")
  }

  private static let described = Described(BoundaryKeys())

  /// The keys, and beside them cells: a class or a level, and a verdict.
  private static let entry = Shape<Item>(described.keys.schema(others: CellTable.pattern)) {
    entry, reading in
    guard let boundary = Boundary(rawValue: entry.name) else {
      reading.problems.unknown(
        "boundary", entry.name, at: entry.key.location, among: Boundary.allCases.map(\.rawValue))
      return nil
    }
    let label = "the boundary '\(boundary.rawValue)'"
    guard let fields = Fields(entry, described, label, reading) else { return nil }
    var rules = BoundaryRules()
    rules.training = fields.training
    rules.retentionDays = fields.retentionDays
    let cells = CellTable.read(fields.undeclared, reading)
    rules.accepts = AcceptanceLayers([cells.acceptance(of: .boundary(boundary), reading)])
    return Located(value: (boundary, rules), location: entry.key.location)
  }
}
