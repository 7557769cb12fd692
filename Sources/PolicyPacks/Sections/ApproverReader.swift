import Detection
import Diagnostics

/// Who may agree: a role, a group or a person.
struct ApproverKeys: Keys {
  let role = Key(
    "role", Shape<Approver>.choice([Approver.managerRole: .managerOfRequester]),
    "Somebody by the roster: the manager of the person who asks.")
  let group = Key(
    "group", Shape.reference(\.groups).map { Approver.group($0) }, "Anybody in this group.")
  let person = Key(
    "person",
    Shape.person("'person' must be a name of the roster, without spaces").map {
      Approver.person($0)
    },
    "This person, by their name in the roster.")

  var relations: SchemaNode { ["minProperties": 1, "maxProperties": 1] }
}

/// Reads `anyOf` of a stage: approvers any of whom may agree.
enum ApproverReader {
  /// More people than this are a group.
  private static let most = 20

  static let anyOf = Shape<[Approver]>(
    approver.schema.list(atLeast: 1, atMost: most)
  ) { entry, reading in
    let problems = reading.problems
    entry.value.refuseEmptyList(entry.name, problems)
    let nodes = entry.value.list(entry.name, problems) ?? []
    if nodes.count > most {
      problems.error(
        "too-many-approvers", "'anyOf' may name \(most) approvers, not \(nodes.count)",
        at: entry.value.location, notes: ["make a group of them"])
    }
    return nodes.prefix(most).reduce(into: []) { approvers, node in
      guard let approver = approver.read(Entry(entry.name, node), reading) else { return }
      if approvers.contains(approver) {
        problems.error(
          "duplicate-name", "\(approver.words) stands here twice", at: node.location)
      } else {
        approvers.append(approver)
      }
    }
  }

  private static let described = Described(ApproverKeys())

  private static let approver = Shape<Approver>(described.keys.schema()) { entry, reading in
    guard let fields = Fields(entry, described, "an approver", reading) else { return nil }
    let kinds = [fields.has(\.role), fields.has(\.group), fields.has(\.person)]
    guard fields.undeclared.isEmpty, kinds.count(where: { $0 }) == 1 else {
      reading.problems.error(
        "wrong-value", "an approver is one of: role, group, person", at: fields.location,
        notes: ["write {group: data-stewards}"])
      return nil
    }
    return fields.approver
  }
}

extension Fields<ApproverKeys> {
  /// Who is named, by whichever key it is.
  var approver: Approver? { self.role ?? self.group ?? self.person }
}
