public import Detection
public import Foundation
public import Measurement
public import PolicyPacks
public import Practice

/// Something of real use that is recorded together with others.
public struct UseEntry: Sendable, Hashable {
  /// What happened.
  public enum Act: Sendable, Hashable {
    /// A draft was checked; with the skills that it touched, should it be the first check of the draft.
    case checked(CheckFacts, touching: [SkillRating])
    /// The person's draft for a tool ended.
    case ended(DraftOutcome, ToolID, pack: PackID, rulesDigest: String)
  }

  /// Who.
  public let person: PersonID
  /// What happened.
  public let act: Act
  /// When.
  public let at: Date

  /// Something of real use.
  public init(_ act: Act, by person: PersonID, at moment: Date) {
    (self.act, self.person, at) = (act, person, moment)
  }
}

extension UseEvents {
  /// Records what happened over a while, all of it or nothing: each entry as it would be by itself, and only
  /// those of people who agree.
  ///
  /// - Parameter entries: in the order of time; a few hundred at most, as nobody else writes meanwhile.
  public func record(_ entries: [UseEntry]) throws(StorageError) {
    try connection.change { transaction in
      for entry in entries {
        switch entry.act {
        case .checked(let check, let skills):
          _ = try record(
            check, touching: skills, by: entry.person, at: entry.at, in: &transaction)
        case .ended(let outcome, let tool, let pack, let rules):
          _ = try close(
            outcome, tool, pack: pack, rulesDigest: rules, by: entry.person, at: entry.at,
            in: &transaction)
        }
      }
    }
  }
}
