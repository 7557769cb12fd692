import Detection
public import PolicyPacks

/// How far a version moves.
public enum VersionStep: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// Not at all.
  case unchanged
  /// The last number.
  case patch
  /// The middle number.
  case minor
  /// The first number.
  case major

  /// Orders by how far.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The word for it.
  public var name: String { self == .unchanged ? "none" : "\(self)" }

  /// The step between two versions; `nil` if the second one is lower.
  public init?(from old: SemanticVersion, to new: SemanticVersion) {
    guard new >= old else { return nil }
    self =
      new.major > old.major
      ? .major : new.minor > old.minor ? .minor : new.patch > old.patch ? .patch : .unchanged
  }

  /// The step that a change asks for.
  init(for direction: ChangeDirection) {
    self =
      switch direction {
      case .words: .patch
      case .added, .stricter, .unclear: .minor
      case .looser: .major
      }
  }
}

/// The version step that a change asks for, and the one that its author took.
public struct VersionAdvice: Sendable, Hashable {
  /// The version before.
  public var old: SemanticVersion
  /// The version that the author wrote.
  public var new: SemanticVersion
  /// The step that the change asks for.
  public var implied: VersionStep
  /// Why.
  public var reason: String

  /// The step that the author took; `nil` if the version went back.
  public var written: VersionStep? { VersionStep(from: old, to: new) }
  /// Whether the author's step is smaller than the change asks for.
  public var isTooSmall: Bool { written.map { $0 < implied } ?? true }
  /// The lowest version that would do.
  public var least: String {
    switch implied {
    case .unchanged: "\(old)"
    case .patch: "\(old.major).\(old.minor).\(old.patch + 1)"
    case .minor: "\(old.major).\(old.minor + 1).0"
    case .major: "\(old.major + 1).0.0"
    }
  }

  /// Advice for two versions of one pack.
  ///
  /// - Parameters:
  ///   - tally: what came of a corpus, if there was one.
  /// - Returns: `nil` if the packs have different names: then they are no versions of each other.
  public init?(
    from old: PolicyPack, to new: PolicyPack, _ rules: RuleComparison, _ tally: CorpusTally?
  ) {
    guard old.id == new.id else { return nil }
    self.old = old.version
    self.new = new.version
    let reasons = VersionAdvice.reasons(rules, tally, isSame: old.rulesDigest == new.rulesDigest)
    // The first of the largest: what a text shows is told before what a rule says.
    let largest = reasons.dropFirst().reduce(reasons[0]) { $1.step > $0.step ? $1 : $0 }
    (implied, reason) = largest
  }

  private typealias Reason = (step: VersionStep, words: String)

  private static func reasons(
    _ rules: RuleComparison, _ tally: CorpusTally?, isSame: Bool
  ) -> [Reason] {
    var reasons: [Reason] = []
    if let tally {
      let looser = tally.looser
      if looser.shouldStop > 0 {
        reasons.append((.major, "should-stop texts get looser (\(looser.shouldStop))"))
      }
      if looser.unlabelled > 0 {
        reasons.append((.major, "texts without a label get looser (\(looser.unlabelled))"))
      }
      if looser.shouldAllow > 0 {
        reasons.append((.minor, "only should-allow texts get looser (\(looser.shouldAllow))"))
      }
      if tally.stricter.all > 0 {
        reasons.append((.minor, "texts get stricter (\(tally.stricter.all))"))
      }
    }
    if let change = rules.changes.max(by: { $0.direction < $1.direction }) {
      let words = "\(change.title): \(change.details.words(change.direction))"
      reasons.append((VersionStep(for: change.direction), words))
    }
    let rest: Reason = isSame ? (.unchanged, "nothing changed") : (.patch, "rules stay as they are")
    reasons.append(rest)
    return reasons
  }
}

extension [PackChange.Detail] {
  /// The first part that goes this way.
  fileprivate func words(_ direction: ChangeDirection) -> String {
    first { $0.direction == direction }?.words ?? ""
  }
}
