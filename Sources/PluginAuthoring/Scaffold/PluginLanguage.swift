/// The languages that there are templates for.
public enum PluginLanguage: String, Sendable, Hashable, CaseIterable {
  /// A package of its own that imports `PluginKit`.
  case swift
  /// A file, with a kit of one file beside it.
  case python
  /// A script that reads a text and prints what it found.
  case sh
}
