import Detection
import Diagnostics

/// Who agrees in one stage, how many of them, and how soon.
struct AgreementKeys: Keys {
  let approver = ApproverKeys()
  let anyOf = Key("anyOf", ApproverReader.anyOf, "Any of these: `[{group: G}, {person: P}]`.")
  let needs = Key(
    "needs", .count(1 ... .max, "must be at least 1"), "How many different people must agree."
  ).or(1)
  let within = Key(
    "within", Shape.span.located, "How long they may take before the stage is late.")

  var relations: SchemaNode {
    .one(of: approver.role, approver.group, approver.person, anyOf)
  }
}

/// Reads who agrees in one stage: of a list, or of a workflow that has only one.
enum StageReader {
  /// A stage, and where it says how long it may take.
  struct Stage {
    var name: String
    var approvers: [Approver]
    var needs: Int
    var within: Located<Span>?

    /// The stage; `nil` if nobody could agree.
    var stage: ApprovalStage? {
      guard !approvers.isEmpty else { return nil }
      return ApprovalStage(name: name, approvers: approvers, needs: needs, within: within?.value)
    }
  }

  /// More stages than this are no workflow but a wall.
  static let most = 8

  private struct StageKeys: Keys {
    let name = Key("name", .text, "What people call it; by itself who may agree.")
    let agreement = AgreementKeys()

    var relations: SchemaNode { agreement.relations }
  }

  private static let stage = Shape<Stage>.mapping(StageKeys(), called: "the stage") { fields in
    let (name, agreement) = (fields.name, fields.agreement)
    if !namesApprovers(agreement) {
      fields.problems.error(
        "missing-key", "the stage does not say who approves", at: fields.location,
        notes: ["add one of: role, group, person, anyOf"])
    }
    return read(agreement, name: name)
  }

  static let stages = Shape<[Stage]>(
    stage.schema.list(atLeast: 1, atMost: most)
  ) { entry, reading in
    entry.value.refuseEmptyList(entry.name, reading.problems)
    guard let nodes = entry.value.list(entry.name, reading.problems) else { return nil }
    if nodes.count > most {
      reading.problems.error(
        "too-many-stages", "a workflow may have \(most) stages, not \(nodes.count)",
        at: entry.value.location)
      return []
    }
    return nodes.compactMap { stage.read(Entry(entry.name, $0), reading) }
  }

  /// Reads who agrees.
  ///
  /// - Parameter name: what the stage is called, if not by who agrees.
  static func read(_ fields: Fields<AgreementKeys>, name: String? = nil) -> Stage {
    let keys = keys(of: fields)
    if keys.count > 1 {
      fields.problems.error(
        "ambiguous-approvers",
        "\(keys.map { "'\($0.name)'" }.joined(separator: " and ")) stand together in one stage",
        at: keys[0].location,
        notes: [
          "if either may approve, write anyOf: [{role: …}, {group: …}]",
          "if both must, write two stages",
        ])
    }
    let approver = fields.approver
    let direct = [approver.role, approver.group, approver.person].compactMap { $0 }
    let approvers = fields.anyOf ?? direct
    return Stage(
      name: name ?? approvers.map(\.words).joined(separator: " or "), approvers: approvers,
      needs: needs(fields, among: approvers), within: fields.within)
  }

  /// Whether any key says who approves.
  static func namesApprovers(_ fields: Fields<AgreementKeys>) -> Bool { !keys(of: fields).isEmpty }

  /// The keys that say who approves, and where.
  private static func keys(
    of fields: Fields<AgreementKeys>
  ) -> [(name: String, location: Location)] {
    let approver = fields.approver
    return [
      ("role", approver.location(of: \.role)), ("group", approver.location(of: \.group)),
      ("person", approver.location(of: \.person)), ("anyOf", fields.location(of: \.anyOf)),
    ].compactMap { name, location in location.map { (name, $0) } }
  }

  private static func needs(_ fields: Fields<AgreementKeys>, among approvers: [Approver]) -> Int {
    let needs = fields.needs
    guard !approvers.isEmpty, let most = approvers.mostPeople, needs > most else { return needs }
    fields.problems.error(
      "needs-too-many", "this needs \(needs) people, but names only \(most)",
      at: fields.location(of: \.needs), notes: ["name more of them, or a group"])
    return most
  }
}

extension [Approver] {
  /// How many people they can be; `nil` if there is a group among them.
  var mostPeople: Int? {
    contains { if case .group = $0 { true } else { false } } ? nil : Set(self).count
  }
}
