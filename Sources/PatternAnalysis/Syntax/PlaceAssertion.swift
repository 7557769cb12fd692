/// A condition on a place in the text that looks at most at the characters beside it.
public enum PlaceAssertion: Sendable, Hashable {
  /// `^`; with `(?m)` after each line end as well.
  case circumflex(multiline: Bool)
  /// `$`; with `(?m)` before each line end as well.
  case dollar(multiline: Bool)
  /// `\A`.
  case textStart
  /// `\Z`, the end or before a last line end.
  case textEndOrLineEnd
  /// `\z`.
  case textEnd
  /// `\G`, where the search started.
  case searchStart
  /// `\b`.
  case wordBoundary
  /// `\B`.
  case noWordBoundary
}
