/// A pattern that a scanner cannot look for by the bytes of its matches.
///
/// It is found all the same, by a search of its own through the whole text, and makes a scan slower.
public struct WholeTextPattern: Sendable, Hashable {
  /// The index of the pattern.
  public let pattern: Int
  /// Why.
  public let reason: Reason
  /// Whether the search is only made in texts that have some bytes which every match needs.
  public let isGated: Bool

  /// Why a pattern needs a search of its own.
  public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
    /// It can match the empty text.
    case matchesEmptyText = "matches-empty-text"
    /// It has something that is not understood here, such as `\X`.
    case notUnderstood = "not-understood"
    /// It asks where the search started, as `\G` does, or is anchored there.
    case searchStart = "search-start"
    /// It has backtracking verbs, or settings such as `(*UCP)` before it.
    case verbs
    /// It changes where a match starts, as `\K` does.
    case matchStart = "match-start"
    /// It reads characters instead of bytes.
    case unicode
    /// Whatever it can match is as common as anything in ordinary text.
    case tooCommon = "too-common"
  }
}
