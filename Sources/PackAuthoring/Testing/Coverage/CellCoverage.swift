import Detection
import Evaluation
import PolicyPacks

/// Which cells of the tools' tables the tests exercise.
///
/// What counts are the cells that decide: for each tool and level, those that some detector's class, or
/// a combination, ends at, be they in the tool's own table, in its boundary's, or nowhere, where the
/// default decides. A cell that no class can reach cannot be tested. A tool that only a parent speaks of
/// is the parent's to test, but for the cells that this pack adds.
struct CellCoverage {
  /// Where something is decided about a tool.
  private struct Decider: Hashable {
    var tool: ToolID
    /// `nil` for a text in which nothing is found.
    var level: Level?
    /// `nil` where no cell says anything.
    var cell: Cell?
  }

  private let pack: PolicyPack
  private let document: PackDocument
  private let covered: Set<Decider>

  init(_ pack: PolicyPack, _ document: PackDocument, _ cases: [CaseRun]) {
    self.pack = pack
    self.document = document
    covered = Set(cases.flatMap { CellCoverage.deciders(in: $0, pack) })
  }

  var items: [Coverage.Item] {
    pack.tools.values.sorted { $0.id < $1.id }.flatMap { tool in
      deciders(of: tool).filter(isOwn).map { decider in
        Coverage.Item(
          kind: .cells, name: words(decider), origin: decider.cell?.origin,
          isCovered: covered.contains(decider))
      }
    }
  }

  private func isOwn(_ decider: Decider) -> Bool {
    document.tools.contains { $0.id == decider.tool }
      || decider.cell.map { document.trees[$0.origin.file] != nil } ?? false
  }

  private func deciders(of tool: Tool) -> [Decider] {
    let classes = Set(pack.detectors.map(\.detector.dataClass)).compactMap { dataClass in
      let cell = pack.decision(for: dataClass, in: tool).cell
      // Attacks have no level; what no cell names is blocked for everybody.
      return cell == nil && dataClass.root == "attack"
        ? nil : Decider(tool: tool.id, level: pack.level(of: dataClass), cell: cell)
    }
    let combinations = Set(pack.combinations.values.map(\.level)).map { level in
      Decider(tool: tool.id, level: level, cell: pack.decision(atLevel: level, in: tool).cell)
    }
    let cleanText = Decider(tool: tool.id, level: nil, cell: nil)
    return Set(classes + combinations + [cleanText]).sorted { left, right in
      let (a, b) = (left.level?.rawValue ?? -1, right.level?.rawValue ?? -1)
      return a != b ? a < b : words(left) < words(right)
    }
  }

  private func words(_ decider: Decider) -> String {
    guard let level = decider.level else { return "\(decider.tool) × a text without findings" }
    return "\(decider.tool) × \(level.name): \(decider.cell?.verdict.name ?? "nothing is said")"
  }

  /// The cells whose answer a test asserts: those that gave the verdict that it names.
  private static func deciders(in run: CaseRun, _ pack: PolicyPack) -> [Decider] {
    let evaluation = run.evaluation
    guard let verdict = run.test.expect.verdict, let tool = evaluation.tool,
      pack.tools[tool] != nil
    else { return [] }
    if evaluation.rulings.isEmpty, verdict == .allow {
      return [Decider(tool: tool, level: nil, cell: nil)]
    }
    return evaluation.rulings.filter { $0.verdict == verdict && $0.exception == nil }.map {
      Decider(tool: tool, level: level(of: $0, pack), cell: $0.cell)
    }
  }

  /// The level at which a ruling was made: that of the combination or class that decided.
  private static func level(of ruling: Ruling, _ pack: PolicyPack) -> Level {
    if let combination = pack.combinations[ruling.rule] { return combination.level }
    let decided = pack.detectors.first { $0.detector.id == ruling.rule }?.detector.dataClass
    return pack.level(of: decided ?? ruling.finding.dataClass)
  }
}
