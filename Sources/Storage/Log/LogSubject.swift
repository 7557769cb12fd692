public import Approvals
public import Measurement
public import PolicyPacks
public import Practice

/// Whose or which data is to be forgotten.
public enum LogSubject: Sendable, Hashable {
  /// A request with everything that happened to it.
  case request(RequestID)
  /// A dispute.
  case dispute(DisputeID)
  /// What was measured under a pseudonym.
  case pseudonym(Pseudonym)
  /// A plan.
  case plan(PlanID)
  /// What a person practised and planned, and what is remembered of their skills.
  ///
  /// Whether real checks may review skills is an answer of the person's and stays.
  case practice(PersonID)
  /// Everything that is a person's.
  ///
  /// What they asked, with everything that happened to it, what they disputed, what they said about
  /// consent, what they practised and planned, what was measured of them, and their account with its
  /// password, sessions and tokens.
  ///
  /// What they decided about other people's requests stays with those requests. Rosters that were
  /// replaced and have the person in them are forgotten too; take the person out of the present one
  /// first.
  case person(PersonID)
}

/// What forgetting did.
public struct ForgetReport: Sendable, Hashable {
  /// How many payloads were deleted.
  public let payloads: Int
  /// Whether the present roster still has the person in it.
  public let isInRoster: Bool
  /// Whether no byte of it is left in the files.
  ///
  /// Not so while somebody reads what was there before: then forget it again later.
  public let isWiped: Bool
}
