import Detection
import Diagnostics

/// Reads who agrees in one stage: of a list, or of a workflow that has only one.
struct StageReader {
  /// More stages than this are no workflow but a wall.
  static let most = 8
  /// More people than this are a group.
  private static let mostApprovers = 20

  var fields: Fields
  private(set) var references: References
  private(set) var name = ""
  private(set) var within: Located<Span>?
  private let isWorkflow: Bool
  private var problems: Problems { fields.problems }

  init(_ fields: Fields, _ references: References, isWorkflow: Bool = false) {
    self.fields = fields
    self.references = references
    self.isWorkflow = isWorkflow
  }

  /// Whether any key here says who approves.
  var namesApprovers: Bool {
    mutating get { (StageReader.kinds + ["anyOf"]).contains { fields.node($0) != nil } }
  }

  private static let kinds = ["role", "group", "person"]

  mutating func read() -> ApprovalStage? {
    let title = isWorkflow ? nil : fields.text("name")
    let approvers = approvers()
    name = title ?? approvers.map(\.words).joined(separator: " or ")
    let needs = needs(among: approvers)
    if let node = fields.node("within"), let span = node.span("within", problems) {
      within = Located(value: span, location: node.location)
    }
    guard !approvers.isEmpty else { return nil }
    return ApprovalStage(name: name, approvers: approvers, needs: needs, within: within?.value)
  }

  private mutating func approvers() -> [Approver] {
    let anyOf = fields.node("anyOf")
    let direct = StageReader.kinds.compactMap { kind in
      fields.node(kind).map { (kind: kind, node: $0) }
    }
    let keys = direct.map(\.kind) + (anyOf == nil ? [] : ["anyOf"])
    if keys.count > 1 {
      problems.error(
        "ambiguous-approvers",
        "\(keys.map { "'\($0)'" }.joined(separator: " and ")) stand together in one stage",
        at: direct[0].node.location,
        notes: [
          "if either may approve, write anyOf: [{role: …}, {group: …}]",
          "if both must, write two stages",
        ])
    } else if keys.isEmpty, !isWorkflow {
      problems.error(
        "missing-key", "the stage does not say who approves", at: fields.location,
        notes: ["add one of: role, group, person, anyOf"])
    }
    guard let anyOf else { return direct.compactMap { approver($0.kind, $0.node) } }
    anyOf.refuseEmptyList("anyOf", problems)
    let nodes = anyOf.list("anyOf", problems) ?? []
    if nodes.count > StageReader.mostApprovers {
      problems.error(
        "too-many-approvers",
        "'anyOf' may name \(StageReader.mostApprovers) approvers, not \(nodes.count)",
        at: anyOf.location, notes: ["make a group of them"])
    }
    return nodes.prefix(StageReader.mostApprovers).reduce(into: []) { approvers, node in
      guard let approver = approver(in: node) else { return }
      if approvers.contains(approver) {
        problems.error(
          "duplicate-name", "\(approver.words) stands here twice", at: node.location)
      } else {
        approvers.append(approver)
      }
    }
  }

  private mutating func approver(in node: YAMLNode) -> Approver? {
    guard let pairs = node.pairs("an approver", problems) else { return nil }
    guard pairs.count == 1, let kind = pairs[0].key.text, StageReader.kinds.contains(kind) else {
      problems.error(
        "wrong-value", "an approver is one of: role, group, person", at: node.location,
        notes: ["write {group: data-stewards}"])
      return nil
    }
    return approver(kind, pairs[0].value)
  }

  private mutating func approver(_ kind: String, _ node: YAMLNode) -> Approver? {
    switch kind {
    case "role":
      node.choice("role", [Approver.managerRole: Approver.managerOfRequester], problems)
    case "group":
      node.reference("group", into: &references.groups, problems).map { .group($0) }
    default: node.person(problems).map { .person($0) }
    }
  }

  private mutating func needs(among approvers: [Approver]) -> Int {
    guard let node = fields.node("needs"), let needs = node.count("needs", problems) else {
      return 1
    }
    guard needs > 0 else {
      problems.error("wrong-value", "'needs' must be at least 1", at: node.location)
      return 1
    }
    if !approvers.isEmpty, let most = approvers.mostPeople, needs > most {
      problems.error(
        "needs-too-many",
        "this needs \(needs) people, but names only \(most)", at: node.location,
        notes: ["name more of them, or a group"])
      return most
    }
    return needs
  }
}

extension [Approver] {
  /// How many people they can be; `nil` if there is a group among them.
  var mostPeople: Int? {
    contains { if case .group = $0 { true } else { false } } ? nil : Set(self).count
  }
}

extension YAMLNode {
  fileprivate func person(_ problems: Problems) -> PersonID? {
    guard let text = string("person", problems) else { return nil }
    guard let person = PersonID(checking: text) else {
      problems.error(
        "bad-name", "'person' must be a name of the roster, without spaces", at: location)
      return nil
    }
    return person
  }
}
