import PolicyPacks

/// Phrases in the language of whoever reads the pages about a pack.
struct WriteWords {
  let phrases: Phrasebook
  let language: PageLanguage

  func callAsFunction(_ name: String, _ values: [String: String] = [:]) -> String {
    phrases.say(name, in: language, values)
  }

  func callAsFunction(_ name: String, count: Int, _ values: [String: String] = [:]) -> String {
    phrases.say(name, count: count, in: language, values)
  }

  /// The word for a verdict.
  func callAsFunction(_ verdict: Verdict) -> String {
    let name = verdict.name
    return self("label" + name.prefix(1).uppercased() + name.dropFirst())
  }
}
