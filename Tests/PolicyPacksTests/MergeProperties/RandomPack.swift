import TestSupport

/// A random pack: whose child it is, and what it says.
struct RandomPack: Sendable {
  var id: String
  var parents: [String]
  var sections: Written

  /// What its file says, the header first.
  var written: Written {
    .table(
      [
        (
          "pack",
          .table(
            [("format", .value("1")), ("id", .value(id)), ("version", .value("1.0.0"))]
              + (parents.isEmpty
                ? [] : [("extends", .value("[\(parents.joined(separator: ", "))]"))])
              + (sections["pack"]?.entries ?? []))
        )
      ] + sections.entries.filter { $0.key != "pack" })
  }

  /// The entry of the sections that begins on a line of the file, from 1; `nil` for the header itself.
  func entry(onLine line: Int) -> [Int]? {
    let lines = written.lines
    guard lines.indices.contains(line - 1) else { return nil }
    var path = lines[line - 1].path
    guard path.first == 0 else {
      // The header stands first in the file, and among the sections only if it says something.
      path[0] -= sections["pack"] == nil ? 1 : 0
      return path
    }
    let own = parents.isEmpty ? 3 : 4
    guard path.count == 2, path[1] >= own else { return nil }
    return [0, path[1] - own]
  }
}

/// Draws what a random pack says.
///
/// Names are few, so that packs meet: they speak of the same classes, boundaries, tools and rules.
struct PackWriter {
  var random: SplitMix64
  /// Whether the pack has no parents.
  let isRoot: Bool
  let id: String
  /// The packs above it.
  let above: [RandomPack]

  /// Names in a section of the packs above.
  func known(_ section: String) -> Set<String> {
    Set(above.flatMap { $0.sections[section]?.entries.map(\.key) ?? [] })
  }

  static let levels = ["public", "internal", "confidential", "restricted"]
  static let classes = [
    "personal", "personal.contact", "personal.contact.mail", "customer", "customer.number",
    "health", "company", "company.plan", "attack", "attack.override",
  ]
  /// Where each tool usually is.
  static let tools = [
    ("chat", "tenant"), ("desk", "device"), ("web", "public"), ("site", "public"),
    ("mill", "processor"), ("any-site", "public"), ("any-office", "tenant"),
  ]

  /// Classes that cells may name, workflows that they may ask, and rules that exist.
  private(set) var declared: Set<String> = []
  private(set) var workflows: [String] = []
  private(set) var rules: [String] = []

  init(_ random: SplitMix64, _ id: String, above: [RandomPack]) {
    (self.random, self.id, self.above) = (random, id, above)
    isRoot = above.isEmpty
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  mutating func some(_ values: [String], _ percent: Int) -> [String] {
    values.filter { _ in chance(percent) }
  }

  mutating func list(_ values: [String]) -> Written {
    .value("[\(values.joined(separator: ", "))]")
  }

  /// A verdict: that of a child is stricter more often, so that many a child is accepted.
  mutating func verdict() -> String {
    let loose = isRoot ? ["allow", "allow", "warn"] : ["allow", "warn", "approval", "block"]
    let strict = isRoot ? ["warn", "approval", "block"] : ["approval", "block", "block"]
    return pick(chance(50) ? loose : strict)
  }

  mutating func sections() -> Written {
    let classes = classes()
    declared = known("classes").union(classes.entries.map(\.key))
      .union(["personal", "customer", "health", "company", "attack"])
    let approvals = approvals()
    workflows = known("approvals").union(approvals.entries.map(\.key)).sorted()
    let detectors = detectors()
    rules = known("detectors").union(detectors.entries.map(\.key)).sorted()
    let all: [(key: String, value: Written)] = [
      ("pack", header()), ("classes", classes), ("detectors", detectors),
      ("boundaries", boundaries()), ("tools", tools()), ("drafts", drafts()),
      ("formats", formats()), ("approvals", approvals), ("combinations", combinations()),
      ("firm", firm()), ("exceptions", exceptions()),
    ]
    return .table(
      all.filter { entry in
        if case .table(let entries) = entry.value { return !entries.isEmpty }
        if case .value("[]") = entry.value { return false }
        return true
      })
  }
}
