public import Courses
public import Detection
public import Foundation
import GRDB
public import Measurement
public import PolicyPacks

/// What a lead's report is made from, read as it was at one moment.
public struct LeadStore: Sendable {
  let connection: Connection
  let key: OrganisationKey

  /// The facts about one pack: counts and places, without a text and without a name.
  ///
  /// Practice is everybody's. Of real use there is only what was recorded of people who agree now; their
  /// pseudonyms are computed here with the organisation's key, so that an episode can be placed before or after
  /// its person's first practice, and are not handed out.
  ///
  /// - Parameters:
  ///   - pack: the pack.
  ///   - rules: the digest of its present rules, for the analysis of exercises.
  ///   - courses: its courses.
  ///   - moment: now.
  public func facts(
    of pack: PackID, rules: String, courses: [Course], at moment: Date
  ) throws(StorageError) -> LeadFacts {
    try connection.read { database in
      var reading = LeadReading(pack, rules, courses, key, at: moment, in: database)
      return try reading.read()
    }
  }
}

extension Store {
  /// What a lead's report is made from.
  public var lead: LeadStore { LeadStore(connection: connection, key: key) }
}
