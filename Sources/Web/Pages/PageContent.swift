import Detection
import PolicyPacks

/// What stands in the page's templates, by the names they use.
struct PageContent {
  struct Pack {
    var title, version: String
    var limit: Int
    var hasDefault, hasTasks: Bool
  }
  struct ToolChoice {
    var id, title: String
    var isDefault: Bool
  }
  struct LanguageChoice {
    var code, name: String
    var isCurrent: Bool
  }

  var language: String
  var languages: [LanguageChoice]
  var words: [String: String]
  var pack: Pack
  var tools: [ToolChoice]
  var tasks: [String]

  init(pack: PolicyPack, language: PageLanguage, words: [PageLanguage: [String: String]]) {
    self.language = language.rawValue
    self.words = words[language] ?? [:]
    languages = PageLanguage.allCases.map {
      LanguageChoice(
        code: $0.rawValue, name: words[$0]?["languageName"] ?? $0.rawValue,
        isCurrent: $0 == language)
    }
    self.pack = Pack(
      title: pack.titles[language.rawValue]?.pack ?? pack.title, version: pack.version.description,
      limit: pack.maxDraftBytes,
      hasDefault: pack.defaultTool != nil, hasTasks: !pack.tasks.isEmpty)
    tools = pack.tools.values.sorted { $0.id < $1.id }.map {
      ToolChoice(
        id: $0.id.description, title: pack.title(of: $0, language: language.rawValue),
        isDefault: $0.id == pack.defaultTool)
    }
    tasks = pack.tasks.map(\.description).sorted()
  }
}
