import Detection
@testable import PolicyPacks

/// Something that holds for every policy: what is wrong with one, or nothing.
struct MergeProperty: Sendable {
  let name: String
  let findings: @Sendable (MergedPolicy) -> [String]

  static let all = [
    MergeProperty(name: "no pack is looser than any above it") {
      $0.looserChecks.flatMap(\.findings)
    },
    MergeProperty(name: "what a pack writes into a cell holds there") { $0.ignoredCells },
    MergeProperty(name: "neither order, names nor grouping of parents matter") {
      ParentOrders.findings($0)
    },
  ]
}

extension MergedPolicy {
  /// Each pack compared with each above it.
  var looserChecks: [LooserCheck] {
    policy.packs.flatMap { pack in
      policy.ancestors(of: pack.id).sorted().compactMap { above in
        guard let child = packs[pack.id], let ancestor = packs[above] else { return nil }
        return LooserCheck(self, child: child, ancestor: ancestor)
      }
    }
  }

  /// Cells of tools that the merge took and that say something else than what holds.
  var ignoredCells: [String] {
    documents.flatMap { id, document -> [String] in
      guard let pack = packs[id] else { return [] }
      return document.cells.compactMap { entry in
        guard case .tool(let name) = entry.owner, let tool = pack.tools[name] else { return nil }
        let (decision, key) =
          switch entry.key {
          case .level(let level): (pack.decision(atLevel: level, in: tool), level.name)
          case .dataClass(let name): (pack.decision(for: name, in: tool), name.description)
          }
        guard decision.verdict != entry.cell.verdict else { return nil }
        return "\(id): \(name) \(key) is \(decision.verdict), written \(entry.cell.verdict)"
      }
    }
  }
}
