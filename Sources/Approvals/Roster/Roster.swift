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
  /// The key of their own that they sign with.
  public var publicKey: SSHPublicKey?
  /// The key that a server signs with for them, once they are signed in there.
  public var accountKey: SSHPublicKey?

  /// A person.
  public init(
    id: PersonID, name: String? = nil, manager: PersonID? = nil, groups: Set<GroupID> = [],
    publicKey: SSHPublicKey? = nil, accountKey: SSHPublicKey? = nil
  ) {
    self.id = id
    self.name = name
    self.manager = manager
    self.groups = groups
    self.publicKey = publicKey
    self.accountKey = accountKey
  }

  /// Every key that signs for them; a signature of either counts.
  public var keys: [SSHPublicKey] { [publicKey, accountKey].compactMap(\.self) }
}

/// Who works here, who answers for whom, and what they sign with.
public struct Roster: Sendable, Hashable {
  private let byID: [PersonID: Person]
  private let byKey: [SSHPublicKey: PersonID]

  /// The people; of two with one name the first one counts, of two with one key neither holds it.
  public init(_ people: some Sequence<Person>) {
    byID = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
    let pairs = byID.values.flatMap { person in person.keys.map { ($0, Set([person.id])) } }
    let holders = Dictionary(pairs) { $0.union($1) }
    byKey = holders.compactMapValues { $0.count == 1 ? $0.first : nil }
    let shared = holders.values.filter { $0.count > 1 }
    peopleWithSharedKeys = Set(shared.flatMap(\.self)).sorted()
  }

  /// Whoever has a key that somebody else has too, by name: it says nothing about who signs.
  public let peopleWithSharedKeys: [PersonID]

  /// Everybody, by name.
  public var people: [Person] { byID.values.sorted { $0.id < $1.id } }

  /// The person with a name.
  public subscript(id: PersonID) -> Person? { byID[id] }

  /// The same people, with the keys that a server signs with for those who were there before.
  ///
  /// For rosters from files, which do not know these keys. A key that a file names stays.
  public func keepingAccountKeys(of earlier: Roster) -> Roster {
    Roster(
      people.map { person in
        var person = person
        person.accountKey = person.accountKey ?? earlier[person.id]?.accountKey
        return person
      })
  }

  /// The person who signs with a key, be it their own or the one that a server has for them.
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
