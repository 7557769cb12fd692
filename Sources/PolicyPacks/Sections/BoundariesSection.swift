import Detection

/// The section `boundaries`.
enum BoundariesSection {
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for entry in node.entries("boundaries", of: "boundary", problems) {
      guard let boundary = Boundary(rawValue: entry.name) else {
        problems.unknown(
          "boundary", entry.name, at: entry.key.location, among: Boundary.allCases.map(\.rawValue))
        continue
      }
      guard let pairs = entry.value.pairs("the boundary '\(boundary.rawValue)'", problems) else {
        continue
      }
      var rules = BoundaryRules()
      for pair in pairs where pair.key.text == "training" {
        rules.training = pair.value.flag("training", problems)
      }
      for pair in pairs where pair.key.text == "retentionDays" {
        rules.retentionDays = pair.value.count("retentionDays", problems)
      }
      let cells = pairs.filter { !["training", "retentionDays"].contains($0.key.text) }
      rules.accepts = AcceptanceLayers([
        CellsReader.read(cells, of: .boundary(boundary), into: &document, problems)
      ])
      document.boundaries.append(Located(value: (boundary, rules), location: entry.key.location))
    }
  }
}
