import Courses
import Evaluation
import Approvals
import Detection
import PolicyPacks

/// The people of one organisation: learners, those who grade in its courses, and those whom its workflows name.
struct DemoStaff {
  let organisation: DemoOrganisation
  let script: DemoScript
  private(set) var people: [DemoPerson] = []
  private(set) var keys: [PersonID: DemoKey] = [:]
  private var entries: [Person] = []

  /// How many people practise.
  static let learners = 12

  init(_ organisation: DemoOrganisation, keyFor: (PersonID) throws -> DemoKey) throws {
    self.organisation = organisation
    script = DemoScript.of(organisation.engine.pack)
    try addLearners(keyFor)
    try addTrainers(keyFor)
    try addApprovers(keyFor)
    let (prefix, names) = (script.prefix, script.officeNames)
    try add("\(prefix)-author", names.author, ["author"], keyFor: keyFor)
    try add("\(prefix)-lead", names.lead, ["lead"], keyFor: keyFor)
    try add("\(prefix)-admin", names.admin, ["admin"], keyFor: keyFor)
  }

  /// Everybody in one roster.
  static func roster(of staffs: [DemoStaff]) -> Roster { Roster(staffs.flatMap(\.entries)) }

  /// Those who practise, in order.
  var learners: [PersonID] { ids(of: "learner") }
  /// Those who grade, in order.
  var trainers: [PersonID] { ids(of: "trainer") }
  /// Who answers disputes.
  var author: PersonID { ids(of: "author").first ?? PersonID("\(script.prefix)-author") }

  private func ids(of role: String) -> [PersonID] {
    people.filter { $0.roles.contains(role) }.map(\.id)
  }

  private var pack: PolicyPack { organisation.engine.pack }
  private var manager: PersonID { PersonID("\(script.prefix)-manager") }

  /// The approvers of all stages, and those to whom they escalate.
  private var approvers: [(approver: Approver, count: Int)] {
    pack.workflows.sorted { $0.key < $1.key }.flatMap { _, workflow in
      workflow.stages.flatMap { stage in stage.approvers.map { ($0, stage.needs) } }
        + workflow.escalations.compactMap { escalation in
          if case .to(let group) = escalation.step { (.group(group), 1) } else { nil }
        }
    }
  }

  private mutating func addLearners(_ keyFor: (PersonID) throws -> DemoKey) throws {
    let hasManager = approvers.contains { $0.approver == .managerOfRequester }
    for number in 1...DemoStaff.learners {
      try add(
        "\(script.learnerID)-\(number)", "\(script.learnerName) \(number)", ["learner"],
        groups: script.learnerGroups.intersection(pack.groups),
        manager: hasManager ? manager : nil, keyFor: keyFor)
    }
    guard hasManager else { return }
    try add(manager.description, script.officeNames.manager, ["approver"], keyFor: keyFor)
  }

  private mutating func addTrainers(_ keyFor: (PersonID) throws -> DemoKey) throws {
    let mentors = organisation.courses.compactMap { $0.mentors.sorted().first }
    let groups = script.trainerGroups.isEmpty ? Set(mentors) : script.trainerGroups
    let isApprover = approvers.contains { approver, _ in
      groups.contains { approver == .group($0) }
    }
    for number in 1...2 {
      try add(
        "\(script.trainerID)-\(number)", "\(script.trainerName) \(number)",
        ["trainer"] + (isApprover ? ["approver"] : []), groups: groups, keyFor: keyFor)
    }
  }

  private mutating func addApprovers(_ keyFor: (PersonID) throws -> DemoKey) throws {
    for (approver, count) in approvers {
      guard case .group(let group) = approver else { continue }
      let present = entries.count { $0.groups.contains(group) }
      let name = script.groupNames[group] ?? (id: group.description, name: group.description)
      // A trainer of another group may have such a name already.
      let free = (1...(count + entries.count)).filter { number in
        !entries.contains { $0.id == PersonID("\(name.id)-\(number)") }
      }
      for number in free.prefix(max(0, count - present)) {
        try add(
          "\(name.id)-\(number)", "\(name.name) \(number)", ["approver"], groups: [group],
          keyFor: keyFor)
      }
    }
  }

  private mutating func add(
    _ id: String, _ name: String, _ roles: [String], groups: Set<GroupID> = [],
    manager: PersonID? = nil, keyFor: (PersonID) throws -> DemoKey
  ) throws {
    let id = PersonID(id)
    let key = try keyFor(id)
    keys[id] = key
    people.append(
      DemoPerson(id: id, name: name, pack: pack.id, roles: roles, publicKey: key.publicKey))
    entries.append(
      Person(id: id, name: name, manager: manager, groups: groups, publicKey: key.publicKey))
  }
}
