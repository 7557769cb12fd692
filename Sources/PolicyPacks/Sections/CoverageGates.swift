import Diagnostics

/// The least coverage that `pack test` asks of a pack's own tests, in percent.
package struct CoverageGates: Sendable, Hashable {
  package var detectors = 0
  package var cells = 0
  package var formats = 0
  package var workflows = 0
  package var exceptions = 0

  /// No gate at all.
  package init() {}

  /// Reads `{coverage: 100, formats: 80}`: one for everything, and others where they differ.
  init(_ node: YAMLNode?, _ problems: Problems) {
    guard let node, var fields = Fields(node, "'gates'", problems) else { return }
    let all = CoverageGates.percent("coverage", &fields) ?? 0
    detectors = CoverageGates.percent("detectors", &fields) ?? all
    cells = CoverageGates.percent("cells", &fields) ?? all
    formats = CoverageGates.percent("formats", &fields) ?? all
    workflows = CoverageGates.percent("workflows", &fields) ?? all
    exceptions = CoverageGates.percent("exceptions", &fields) ?? all
    fields.finish()
  }

  private static func percent(_ key: String, _ fields: inout Fields) -> Int? {
    guard let node = fields.node(key), let percent = node.count(key, fields.problems) else {
      return nil
    }
    guard percent <= 100 else {
      fields.problems.error("wrong-value", "'\(key)' is at most 100 percent", at: node.location)
      return nil
    }
    return percent
  }
}
