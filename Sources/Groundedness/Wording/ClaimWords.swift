/// What a person is told about a claim: what, why, what to do.
///
/// It speaks of the text.
public struct ClaimWords: Sendable, Hashable {
  /// What was found, in a few words.
  public var short: String
  /// What the sources say.
  public var why: String
  /// What to do about it; empty if nothing is to be done.
  public var fix: String
}

extension Claim {
  /// What to tell a person about the claim, in German for `de` and in English otherwise.
  ///
  /// - Parameter language: a language tag such as `de` or `de-AT`.
  public func words(in language: String) -> ClaimWords {
    language.prefix(2).lowercased() == "de"
      ? GermanWording.words(for: self) : EnglishWording.words(for: self)
  }
}
