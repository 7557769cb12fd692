public import Detection
public import Foundation
public import PolicyPacks

/// Who agreed that their real use is measured; nobody has until they say so.
public struct Consent: Sendable {
  let connection: Connection

  /// Notes what a person says; saying the same again changes nothing.
  ///
  /// - Returns: whether it changed.
  @discardableResult
  public func set(
    _ isOn: Bool, for person: PersonID, at moment: Date
  ) throws(StorageError) -> Bool {
    try connection.change { transaction in
      let old = try ConsentQueries.consent(of: person, in: transaction.database)
      guard old?.isOn ?? false != isOn else { return false }
      let id = old?.id ?? UUID().uuidString.replacing("-", with: "").lowercased()
      let choice = ConsentChoice(id: id, person: person, isOn: isOn, since: moment.inMilliseconds)
      let sequence = try transaction.append(
        .consentChanged, of: id, person: person.description, choice, at: moment)
      try ConsentQueries.keep(choice, sequence, in: transaction.database)
      return true
    }
  }

  /// Whether a person agreed.
  public func isOn(for person: PersonID) throws(StorageError) -> Bool {
    try choice(of: person)?.isOn ?? false
  }

  /// What a person last said; `nil` if they never said anything.
  public func choice(of person: PersonID) throws(StorageError) -> ConsentChoice? {
    try connection.read { try ConsentQueries.consent(of: person, in: $0) }
  }

  /// How many people agree now: the number that every report on measured use must show.
  public func count() throws(StorageError) -> Int {
    try connection.read { try ConsentQueries.count(in: $0) }
  }
}

/// What a person last said about being measured.
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
