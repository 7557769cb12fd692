/// What real searches did with an attack's texts of growing length.
public struct BlowUpMeasurement: Sendable, Hashable {
  /// The steps for each length, from short to long.
  public let counts: [StepCount]
  /// What the steps come to.
  public let outcome: Outcome
  /// The seconds of a search in a text of at most 1,024 bytes, from its first 64 places.
  ///
  /// For people to read; they differ from run to run.
  public let seconds: Double

  /// What a search on a text of at most 1,000,000 bytes comes to.
  public enum Outcome: Sendable, Hashable {
    /// It is given up, at the latest with a text of so many bytes.
    case limitReached(bytes: Int)
    /// It ends, however long the text.
    case staysBelowLimit
  }

  /// The steps of a search in one text.
  public struct StepCount: Sendable, Hashable {
    /// How often the attack's piece was repeated.
    public let repeats: Int
    /// The length of the text.
    public let bytes: Int
    /// The lowest power of two that was enough as a match limit; `nil` if the limit was not.
    public let steps: Int?
  }

  /// Equal if the counts are; times are not compared.
  public static func == (left: Self, right: Self) -> Bool {
    left.counts == right.counts && left.outcome == right.outcome
  }

  /// Of the counts; times are not hashed.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(counts)
    hasher.combine(outcome)
  }
}
