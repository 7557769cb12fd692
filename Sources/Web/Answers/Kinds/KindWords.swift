/// What a kind of problem is called, and what it means and asks for.
struct KindWords: Sendable, Hashable {
  let title, meaning: String

  init(_ title: String, _ meaning: String) { (self.title, self.meaning) = (title, meaning) }
}

extension Problem.Kind {
  /// What it is called and means, in a language.
  func words(in language: PageLanguage) -> KindWords {
    switch language {
    case .english: english
    case .german: german
    }
  }
}
