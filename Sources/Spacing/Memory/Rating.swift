/// How well something was remembered.
///
/// Set by the engine, never by the learner: people press the button that they like.
public enum Rating: Int, Sendable, Hashable, Codable, CaseIterable {
  /// It was not.
  case again = 1
  /// With help, or after more than one try.
  case hard
  /// At the first try.
  case good
  /// Without effort; nobody sets it at present.
  case easy
}
