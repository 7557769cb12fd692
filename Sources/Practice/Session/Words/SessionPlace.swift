/// Where somebody practises, as what they can do besides is found elsewhere in each.
public enum SessionPlace: Sendable, Hashable {
  /// At a terminal.
  case terminal
  /// On a page.
  case browser
}
