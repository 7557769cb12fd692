/// The least coverage that `pack test` asks of a pack's own tests, in percent.
package struct CoverageGates: Sendable, Hashable {
  package var detectors = 0
  package var cells = 0
  package var formats = 0
  package var workflows = 0
  package var exceptions = 0

  /// No gate at all.
  package init() {}

  private struct GateKeys: Keys {
    let coverage = Key("coverage", .percent, "The least coverage of everything, in percent.").or(0)
    let detectors = Key("detectors", .percent, "The least coverage of detectors, in percent.")
    let cells = Key("cells", .percent, "The least coverage of the cells of tools, in percent.")
    let formats = Key("formats", .percent, "The least coverage of formats' rules, in percent.")
    let workflows = Key("workflows", .percent, "The least coverage of workflows, in percent.")
    let exceptions = Key("exceptions", .percent, "The least coverage of exceptions, in percent.")
  }

  /// `{coverage: 100, formats: 80}`: one for everything, and others where they differ.
  static let shape = Shape<CoverageGates>.mapping(GateKeys(), called: "'gates'") { fields in
    var gates = CoverageGates()
    let all = fields.coverage
    gates.detectors = fields.detectors ?? all
    gates.cells = fields.cells ?? all
    gates.formats = fields.formats ?? all
    gates.workflows = fields.workflows ?? all
    gates.exceptions = fields.exceptions ?? all
    return gates
  }
}

extension Shape where Value == Int {
  fileprivate static var percent: Shape { .count(0...100, "is at most 100 percent") }
}
