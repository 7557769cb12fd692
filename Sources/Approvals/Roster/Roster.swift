public import PolicyPacks
public import SSHSignatures

/// Somebody who works here.
public struct Person: Sendable, Hashable, Codable {
  /// Their name in the organisation.
  public var id: PersonID
  /// What people call them.
  public var name: String?
  /// Who answers for them.
  public var manager: PersonID?
  /// The groups that they are in.
  public var groups: Set<GroupID>
  /// The key that they sign with.
  public var publicKey: SSHPublicKey?

  /// A person.
  public init(
    id: PersonID, name: String? = nil, manager: PersonID? = nil, groups: Set<GroupID> = [],
    publicKey: SSHPublicKey? = nil
  ) {
    self.id = id
    self.name = name
    self.manager = manager
    self.groups = groups
    self.publicKey = publicKey
  }
}

/// Who works here, who answers for whom, and what they sign with.
public struct Roster: Sendable, Hashable {
  private let byID: [PersonID: Person]
  private let byKey: [SSHPublicKey: PersonID]

  /// The people; of two with one name the first one counts, of two with one key neither holds it.
  public init(_ people: some Sequence<Person>) {
    byID = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
    let holders = Dictionary(grouping: byID.values.filter { $0.publicKey != nil }, by: \.publicKey)
    byKey = holders.reduce(into: [:]) { byKey, entry in
      guard let key = entry.key, entry.value.count == 1 else { return }
      byKey[key] = entry.value.first?.id
    }
  }

  /// Everybody, by name.
  public var people: [Person] { byID.values.sorted { $0.id < $1.id } }

  /// The person with a name.
  public subscript(id: PersonID) -> Person? { byID[id] }

  /// The person who signs with a key.
  public func person(holding key: SSHPublicKey) -> Person? { byKey[key].flatMap { byID[$0] } }

  /// The people in a group, by name.
  public func members(of group: GroupID) -> [Person] {
    people.filter { $0.groups.contains(group) }
  }

  /// Whether a person is such an approver of what a requester asks.
  public func qualifies(
    _ person: PersonID, as approver: Approver, for requester: PersonID
  ) -> Bool {
    guard let known = byID[person] else { return false }
    return switch approver {
    case .managerOfRequester: byID[requester]?.manager == person
    case .group(let group): known.groups.contains(group)
    case .person(let named): named == person
    }
  }
}
