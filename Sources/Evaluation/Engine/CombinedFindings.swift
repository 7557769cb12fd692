import Detection
import PolicyPacks

/// Which combinations hold among the findings of a text, and for which of them.
struct CombinedFindings {
  private var combinations: [Int: [RuleID]] = [:]

  init(_ rules: [RuleID: Combination], _ findings: [Finding], in text: SensitiveText) {
    for (id, combination) in rules.sorted(by: { $0.key < $1.key }) {
      let wanted = combination.condition.classes
      let members = findings.indices.filter { !findings[$0].classes(among: wanted).isEmpty }
      let holds =
        switch combination.condition {
        case .all: Set(members.flatMap { findings[$0].classes(among: wanted) }) == wanted
        case .atLeast(let count, _):
          // The same address ten times over is one person's.
          Set(members.map { text.bytes[findings[$0].range] }).count >= count
        }
      guard holds else { continue }
      for member in members { combinations[member, default: []].append(id) }
    }
  }

  /// The combinations that a finding is part of.
  func combinations(of index: Int) -> [RuleID] { combinations[index] ?? [] }
}

extension Finding {
  /// The wanted classes that the finding, or one that it hides, belongs to.
  fileprivate func classes(among wanted: Set<DataClass>) -> Set<DataClass> {
    wanted.intersection(allClasses.flatMap(\.lineage))
  }
}
