public import Courses
import Crypto
public import Detection
public import Foundation
public import PolicyPacks

/// The number that a variant is made from: another one for each learner, attempt and phase.
///
/// The first eight bytes, big-endian, of HMAC-SHA256 under the organisation's key of `variant-v1`, the
/// rules' digest, `course/exercise@version`, the learner, the attempt and the phase, with unit
/// separators (0x1f) between them. Nobody without the key can tell what somebody else was asked.
public struct VariantSeed: Sendable, Hashable {
  /// The number.
  public let value: UInt64

  /// The seed of an attempt.
  ///
  /// - Parameters:
  ///   - key: the organisation's key.
  ///   - rulesDigest: that of the pack's rules.
  ///   - item: what is asked, such as `claims/redact-claim@1`.
  ///   - learner: who is asked; a pseudonym does as well.
  ///   - attempt: which try it is, from 1.
  ///   - phase: when it is asked.
  public init(
    key: some ContiguousBytes, rulesDigest: String, item: String, learner: PersonID, attempt: Int,
    phase: Phase
  ) {
    let parts = [
      "variant-v1", rulesDigest, item, learner.description, String(attempt), phase.rawValue,
    ]
    let code = HMAC<SHA256>.authenticationCode(
      for: Data(parts.joined(separator: "\u{1F}").utf8), using: SymmetricKey(data: key))
    value = code.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// What an exercise is called in a seed: `claims/redact-claim@1`.
  public static func item(_ course: Course, _ exercise: Exercise) -> String {
    "\(course.id)/\(exercise.id)@\(exercise.version)"
  }
}
