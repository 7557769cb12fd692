import Foundation
import Mustache
import PolicyPacks

/// Renders the page for a pack, in each language.
struct PageRenderer: Sendable {
  private let library: MustacheLibrary
  private let words: [PageLanguage: [String: String]]

  init(assets: WebAssets) throws {
    var library = MustacheLibrary()
    for name in ["page", "draft", "output", "shapes"] {
      try library.register(assets["pages/\(name).mustache"]?.text ?? "", named: name)
    }
    words = try Dictionary(
      uniqueKeysWithValues: PageLanguage.allCases.map { language in
        let file = assets["words/\(language.rawValue).json"]?.bytes ?? []
        return (language, try JSONDecoder().decode([String: String].self, from: Data(file)))
      })
    self.library = library
  }

  /// The page.
  func page(for pack: PolicyPack, in language: PageLanguage) -> String {
    let content = PageContent(pack: pack, language: language, words: words)
    return library.render(content, withTemplate: "page") ?? ""
  }
}
