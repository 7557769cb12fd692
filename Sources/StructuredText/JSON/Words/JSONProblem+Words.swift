extension JSONProblem {
  /// The problem in words: what it is, and what to do about it.
  ///
  /// - Parameter language: a language tag such as `de` or `de-AT`; languages other than German get
  ///   English.
  /// - Returns: two sentences; the first without a full stop.
  public func words(in language: String) -> (short: String, fix: String) {
    let isGerman = language.lowercased().split(separator: "-").first == "de"
    return isGerman ? kind.germanWords : kind.englishWords
  }
}
