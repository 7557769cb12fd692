import Detection
import PolicyPacks

/// What changed about requirements on drafts, combinations, and rules that take no exception.
struct RequirementChanges {
  let old: PolicyPack
  let new: PolicyPack

  func changes() -> [PackChange] { drafts() + combinations() + firm() }

  private func drafts() -> [PackChange] {
    // By itself a requirement asks nothing of anybody: tools do, and are compared by themselves.
    NamedChanges<Rule, DraftRequirement>(
      kind: .draft, origin: \.origin, added: .added, removed: .words
    ).changes(from: old.drafts, to: new.drafts) { old, new in
      var list = DetailList()
      list.compare("anyOf", old.anyOf, new.anyOf, moreIs: .looser)
      list.compare("message", old.message, new.message, .words)
      return list.details
    }
  }

  private func combinations() -> [PackChange] {
    NamedChanges<Rule, Combination>(
      kind: .combination, origin: \.origin, added: .stricter, removed: .looser
    ).changes(from: old.combinations, to: new.combinations) { old, new in
      var list = DetailList()
      list.compare(
        "level", old.level, new.level, old.level < new.level ? .stricter : .looser, \.name)
      compare(old.condition, new.condition, &list)
      list.compare("message", old.message, new.message, .words)
      return list.details
    }
  }

  private func compare(
    _ old: Combination.Condition, _ new: Combination.Condition, _ list: inout DetailList
  ) {
    switch (old, new) {
    case (.all(let before), .all(let after)):
      // The more must come together, the less often they do.
      list.compare(
        "all", before.map(\.description), after.map(\.description), moreIs: .looser)
    case (.atLeast(let before, let was), .atLeast(let after, let `is`)):
      list.compare("class", was, `is`, .unclear, \.description)
      list.compare("atLeast", before, after, moreIs: .looser)
    case (.all, .atLeast), (.atLeast, .all): list.add("another condition", .unclear)
    }
  }

  private func firm() -> [PackChange] {
    old.firm.symmetricDifference(new.firm).sorted().map { rule in
      let isNew = new.firm.contains(rule)
      let detail = PackChange.Detail(
        words: isNew ? "takes no exception any more" : "may have exceptions now",
        direction: isNew ? .stricter : .looser)
      return PackChange(
        kind: .firm, name: rule.description, details: [detail], origin: nil, isRemoved: !isNew)
    }
  }
}
