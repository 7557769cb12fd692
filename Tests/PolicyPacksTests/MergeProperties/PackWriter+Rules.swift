/// The sections with rules, and what loosens them.
extension PackWriter {
  /// A rule's own name, or one that other packs use as well.
  private mutating func name(_ kind: String, shared percent: Int) -> String {
    chance(percent) ? kind : "\(kind)-\(id)"
  }

  mutating func detectors() -> Written {
    var entries: [(key: String, value: Written)] = []
    if chance(60) { entries.append(("rule-\(id)", detector("x\(id)"))) }
    if chance(isRoot ? 50 : 4) {
      entries.append(("shared", detector("y")))
    } else if known("detectors").contains("shared"), chance(60) {
      var more: [(key: String, value: Written)] = [("confidence", .value(confidence()))]
      if chance(60) { more.append(("raisedBy", raisedBy())) }
      entries.append(("shared", .table(more)))
    }
    return .table(entries)
  }

  private mutating func detector(_ pattern: String) -> Written {
    var entries: [(key: String, value: Written)] = [
      ("class", .value(pattern == "y" ? "customer" : pick(["customer", "health", "company"]))),
      ("pattern", .value("'\(pattern)'")), ("redactAs", .value("X")),
    ]
    if chance(50) { entries.append(("confidence", .value(confidence()))) }
    if chance(40) { entries.append(("raisedBy", raisedBy())) }
    return .table(entries)
  }

  private mutating func confidence() -> String {
    isRoot ? pick(["low", "medium"]) : pick(["low", "medium", "high", "high"])
  }

  private mutating func raisedBy() -> Written {
    let words = some(["alpha", "beta", "gamma"], 50) + ["delta"]
    let distance = pick([20, 40, 60])
    return .value("{words: [\(words.joined(separator: ", "))], within: \(distance)}")
  }

  mutating func drafts() -> Written {
    .table([("draft-\(id)", .value("{anyOf: [z], message: {short: z}}"))])
  }

  mutating func formats() -> Written { .table([("format-\(id)", .value("{title: F}"))]) }

  mutating func approvals() -> Written {
    var entries: [(key: String, value: Written)] = [
      ("steward-\(id)", .value("{title: Steward, person: p}"))
    ]
    if isRoot, chance(20) { entries.append(("steward", .value("{title: Steward, person: p}"))) }
    return .table(entries)
  }

  mutating func combinations() -> Written {
    guard chance(25) else { return .table([]) }
    let level = pick(Self.levels)
    return .table([
      (name("both", shared: 5), .value("{all: [customer, health], level: \(level)}"))
    ])
  }

  mutating func firm() -> Written {
    list(some(rules, 8))
  }

  mutating func exceptions() -> Written {
    guard chance(25), !rules.isEmpty else { return .value("[]") }
    let verdict = pick(["warn", "approval"])
    let rule = pick(rules)
    return .value(
      "[{id: loose-\(id), rules: [\(rule)], verdict: \(verdict), reason: r, owner: a, approvedBy: b,"
        + " from: 2026-11-02, until: 2026-11-30}]")
  }
}
