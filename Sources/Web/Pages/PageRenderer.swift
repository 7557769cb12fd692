import Foundation
import Mustache
import PolicyPacks

/// Renders the page for a pack, in each language once.
struct PageRenderer: Sendable {
  /// The language of people who ask for none that the page speaks.
  let fallback: PageLanguage
  private let pages: [PageLanguage: String]

  init(assets: WebAssets, pack: PolicyPack) throws {
    var library = MustacheLibrary()
    for name in ["page", "draft", "output", "shapes"] {
      try library.register(assets["pages/\(name).mustache"]?.text ?? "", named: name)
    }
    let words = try Dictionary(
      uniqueKeysWithValues: PageLanguage.allCases.map { language in
        let file = assets["words/\(language.rawValue).json"]?.bytes ?? []
        return (language, try JSONDecoder().decode([String: String].self, from: Data(file)))
      })
    pages = Dictionary(
      uniqueKeysWithValues: PageLanguage.allCases.map { language in
        let content = PageContent(pack: pack, language: language, words: words)
        return (language, library.render(content, withTemplate: "page") ?? "")
      })
    fallback = pack.languages.first.flatMap { PageLanguage(tag: $0) } ?? .english
  }

  /// The page.
  func page(in language: PageLanguage) -> String { pages[language] ?? "" }
}
