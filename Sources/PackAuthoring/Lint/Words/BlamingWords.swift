/// Words that blame or belittle whoever reads them, by language.
///
/// A message speaks of the text and says what to do; it never says what somebody did wrong, and never
/// that something is easy.
enum BlamingWords {
  /// Words and phrases in small letters, with what to do instead.
  static let byLanguage: [String: [(words: [String], instead: String)]] = [
    "en": [
      (["you", "your", "yours", "yourself"], "speak of the text, not of who wrote it"),
      (
        ["just", "simply", "merely", "easily"],
        "leave it out: what is easy is not easy for everybody"
      ),
      (
        ["obviously", "of course", "clearly", "needless to say"],
        "leave it out: it says that one should have known"
      ),
      (
        ["violation", "violates", "violated", "illegal", "forbidden", "prohibited"],
        "say what may not go where, and why"
      ),
      (
        ["careless", "stupid", "silly", "lazy", "wrongly", "failed to", "must not have"],
        "say what to do next"
      ),
    ],
    "de": [
      (
        ["du", "dein", "deine", "deinen", "deiner", "sie haben", "ihre eingabe"],
        "vom Text sprechen, nicht von wem er ist"
      ),
      (
        ["einfach", "nur mal", "lediglich", "mühelos"],
        "weglassen: Was einfach ist, ist es nicht für alle"
      ),
      (
        ["offensichtlich", "natürlich", "selbstverständlich"],
        "weglassen: Es sagt, man hätte es wissen müssen"
      ),
      (
        ["verstoß", "verstößt", "verboten", "unzulässig", "untersagt"],
        "sagen, was nicht wohin darf und warum"
      ),
      (["fahrlässig", "leichtsinnig", "nachlässig", "dumm"], "sagen, was als Nächstes zu tun ist"),
    ],
    "fr": [
      (
        ["vous", "votre", "vos", "tu", "ton", "ta", "tes"], "parler du texte, non de qui l'a écrit"
      ),
      (
        ["simplement", "juste", "facilement"],
        "à omettre : ce qui est facile ne l'est pas pour tous"
      ),
      (["évidemment", "bien sûr", "clairement"], "à omettre"),
      (
        ["violation", "interdit", "interdite", "illégal"],
        "dire ce qui ne peut aller où, et pourquoi"
      ),
    ],
  ]

  /// The first such word of a text, as it stands there, and what to do instead.
  ///
  /// - Parameter mayAddress: whether the text may speak to its reader; words for that come first in
  ///   each table.
  static func first(
    in text: String, language: String, mayAddress: Bool = false
  ) -> (word: String, instead: String)? {
    let primary = language.prefix { $0 != "-" }.lowercased()
    guard let table = byLanguage[primary] else { return nil }
    let words =
      " " + text.lowercased().split { !($0.isLetter || $0 == "'") }.joined(separator: " ") + " "
    for entry in mayAddress ? table.dropFirst() : table[...] {
      if let word = entry.words.first(where: { words.contains(" \($0) ") }) {
        return (word, entry.instead)
      }
    }
    return nil
  }
}
