/// The sections with tables of classes and verdicts.
extension PackWriter {
  mutating func header() -> Written {
    var entries: [(key: String, value: Written)] = []
    if chance(25) { entries.append(("unknownTool", .value(verdict()))) }
    if chance(25) { entries.append(("onDetectorError", .value(verdict()))) }
    if chance(30) {
      let most = isRoot ? 900...1000 : 700...980
      entries.append(("maxDraftBytes", .value("\(Int.random(in: most, using: &random))")))
    }
    if chance(30) { entries.append(("holidays", list([pick(["2026-12-25", "2026-05-01"])]))) }
    if isRoot {
      entries.append(("groups", .value("[movers]")))
      entries.append(("tasks", .value("[letters]")))
    }
    return .table(entries)
  }

  mutating func classes() -> Written {
    let names = some(Self.classes, isRoot ? 85 : 12)
    return .table(names.map { ($0, .value(pick(Self.levels))) })
  }

  /// A table of cells.
  mutating func cells(_ percent: Int) -> [(key: String, value: Written)] {
    let names =
      some(Self.levels, percent) + some(Self.classes.filter(declared.contains), percent / 3)
    return names.map { name in
      let verdict = verdict()
      guard verdict == "approval", chance(60) else { return (name, .value(verdict)) }
      let workflow = pick(workflows)
      return (name, .value("{verdict: approval, workflow: \(workflow)}"))
    }
  }

  /// Training and retention.
  mutating func use() -> [(key: String, value: Written)] {
    var entries: [(key: String, value: Written)] = []
    if chance(25) {
      entries.append(("training", .value(chance(isRoot ? 50 : 15) ? "true" : "false")))
    }
    if chance(25) {
      let most = isRoot ? 20...40 : 1...32
      entries.append(("retentionDays", .value("\(Int.random(in: most, using: &random))")))
    }
    return entries
  }

  mutating func boundaries() -> Written {
    .table(
      some(["device", "tenant", "processor", "public"], 45).map { ($0, .table(cells(35) + use())) })
  }

  mutating func tools() -> Written {
    let names = Self.tools.filter { _ in chance(35) }
    return .table(names.map { name, boundary in (name, tool(name, boundary)) })
  }

  private mutating func tool(_ name: String, _ boundary: String) -> Written {
    var entries: [(key: String, value: Written)] = []
    // A child that names no boundary adds to its parents' tool.
    if !known("tools").contains(name) || chance(10) {
      let other = pick(["device", "tenant", "processor", "public"])
      entries.append(("boundary", .value(chance(3) ? other : boundary)))
      if name.hasPrefix("any-"), chance(85) { entries.append(("generic", .value("true"))) }
    }
    entries.append(("accepts", .table(cells(45))))
    if chance(20) { entries.append(("outputs", .value("{letters: [format-\(id)]}"))) }
    if chance(20) { entries.append(("drafts", .value("{letters: [draft-\(id)]}"))) }
    if chance(20) { entries.append(("at", .value("{models: ['\(pick(["m-*", "n-1", "o"]))']}"))) }
    return .table(entries + use())
  }
}
