public import Detection
public import Foundation
public import PolicyPacks

/// Who agreed to what is kept of their real use; nobody has until they say so.
public struct Consent: Sendable {
  let connection: Connection

  /// Notes what a person says; saying the same again changes nothing.
  ///
  /// - Returns: whether it changed.
  @discardableResult
  public func set(
    _ isOn: Bool, for person: PersonID, purpose: ConsentPurpose = .counting, at moment: Date
  ) throws(StorageError) -> Bool {
    try connection.change { transaction in
      let old = try ConsentQueries.consent(of: person, purpose, in: transaction.database)
      guard old?.isOn ?? false != isOn || (old == nil && purpose == .practice) else { return false }
      let id = old?.id ?? UUID().uuidString.replacing("-", with: "").lowercased()
      let choice = ConsentChoice(id: id, person: person, isOn: isOn, since: moment.inMilliseconds)
      let sequence = try transaction.append(
        purpose.kind, of: id, person: person.description, choice, at: moment)
      try ConsentQueries.keep(choice, purpose, sequence, in: transaction.database)
      return true
    }
  }

  /// Whether a person agreed.
  public func isOn(
    for person: PersonID, purpose: ConsentPurpose = .counting
  ) throws(StorageError) -> Bool {
    try choice(of: person, purpose: purpose)?.isOn ?? false
  }

  /// What a person last said; `nil` if they never said anything.
  public func choice(
    of person: PersonID, purpose: ConsentPurpose = .counting
  ) throws(StorageError) -> ConsentChoice? {
    try connection.remembered("\(purpose.table) \(person)") {
      try ConsentQueries.consent(of: person, purpose, in: $0)
    }
  }

  /// How many people agree now that their checks are counted: the number that every report on measured
  /// use must show.
  public func count() throws(StorageError) -> Int {
    try connection.read { try ConsentQueries.count(in: $0) }
  }
}

/// What a person last said to a question of consent.
public struct ConsentChoice: Sendable, Hashable, Codable {
  /// Stands for the person in the log; drawn at random.
  let id: String
  /// Who.
  public let person: PersonID
  /// Whether they agree.
  public let isOn: Bool
  /// Since when.
  public let since: Date
}
