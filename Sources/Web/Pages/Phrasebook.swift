import Foundation

/// What the pages say, in each language.
///
/// Phrases with a number have a form for each plural of the language: `tries_one`, `tries_other`. Gaps are
/// written `{name}`.
struct Phrasebook: Sendable {
  private let words: [PageLanguage: [String: String]]

  init(_ assets: WebAssets) throws {
    words = try Dictionary(
      uniqueKeysWithValues: PageLanguage.allCases.map { language in
        let file = assets["words/\(language.rawValue).json"]?.bytes ?? []
        return (language, try JSONDecoder().decode([String: String].self, from: Data(file)))
      })
  }

  /// All phrases of a language by their names.
  func all(_ language: PageLanguage) -> [String: String] { words[language] ?? [:] }

  /// A phrase with its gaps filled.
  func say(
    _ name: String, in language: PageLanguage, _ values: [String: String] = [:]
  ) -> String {
    let phrase = words[language]?[name] ?? name
    return values.reduce(phrase) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  /// A phrase for a number of things; its gap is `{count}`.
  func say(
    _ name: String, count: Int, in language: PageLanguage, _ values: [String: String] = [:]
  ) -> String {
    // Both languages have one form for one thing and another for any other number.
    say(
      "\(name)_\(count == 1 ? "one" : "other")", in: language,
      values.merging(["count": String(count)]) { given, _ in given })
  }
}
