/// The language that a made-up world is written in.
public enum WorldLanguage: String, Sendable, Hashable, Codable, CaseIterable {
  case english = "en"
  case german = "de"
}
