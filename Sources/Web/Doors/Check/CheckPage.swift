import Detection
import Hummingbird
import PolicyPacks

/// What is on the page on which texts are checked.
struct CheckPage {
  struct ToolChoice {
    var id, title: String
    var isDefault: Bool
  }
  struct PackChoice {
    var id, title: String
    var isCurrent: Bool
  }

  var pack: String
  var packs: [PackChoice]
  var hasPacks: Bool
  var limit: Int
  var hasDefault, hasTasks: Bool
  var tools: [ToolChoice]
  var tasks: [String]

  init(_ pack: PolicyPack, packs: [PolicyPack], language: PageLanguage) {
    self.pack = pack.id.description
    self.packs = packs.map {
      PackChoice(
        id: $0.id.description, title: $0.titles[language.rawValue]?.pack ?? $0.title,
        isCurrent: $0.id == pack.id)
    }
    hasPacks = packs.count > 1
    limit = pack.maxDraftBytes
    hasDefault = pack.defaultTool != nil
    hasTasks = !pack.tasks.isEmpty
    tools = pack.tools.values.sorted { $0.id < $1.id }.map {
      ToolChoice(
        id: $0.id.description, title: pack.title(of: $0, language: language.rawValue),
        isDefault: $0.id == pack.defaultTool)
    }
    tasks = pack.tasks.map(\.description).sorted()
  }
}
