import Diagnostics
import PolicyPacks

/// What people read about one rule in one language, with the place of each text.
struct RuleWords: Sendable {
  /// What the words belong to.
  enum Kind: Sendable {
    case detector
    /// Words on top of a parent's detector.
    case amendment
    case draft
    case combination
    /// A rule of a format: its shape's, or one of its checks.
    case format
    case translation
  }

  /// One of the texts.
  enum Part: String, Sendable, CaseIterable {
    case title, short, why, fix
  }

  var rule: String
  var kind: Kind
  var language: String
  /// The rule's name, where it stands.
  var location: Location
  /// The texts that are there.
  var parts: [Part: YAMLNode] = [:]

  /// The texts that are there, in the order that people read them.
  var texts: [(part: Part, text: String, location: Location)] {
    Part.allCases.compactMap { part in
      guard let node = parts[part], let text = node.text else { return nil }
      return (part, text, node.location)
    }
  }

  /// A text.
  func text(_ part: Part) -> String? { parts[part]?.text }

  /// Those of all files.
  static func all(in roots: [YAMLNode], language: String) -> [RuleWords] {
    var words: [RuleWords] = []
    for root in roots {
      words += named(root["detectors"], language) { node in
        let isNew = ["pattern", "words", "class"].contains { node[$0] != nil }
        return isNew ? .detector : .amendment
      }
      words += named(root["drafts"], language) { _ in .draft }
      words += named(root["combinations"], language) { _ in .combination }
      for format in root["formats"]?.entries ?? [] { words += ofFormat(format, language) }
      for language in root["translations"]?.entries ?? [] { words += translations(language) }
    }
    return words
  }

  private static func named(
    _ section: YAMLNode?, _ language: String, _ kind: (YAMLNode) -> Kind
  ) -> [RuleWords] {
    (section?.entries ?? []).compactMap { key, node in
      guard let rule = key.text else { return nil }
      var words = RuleWords(
        rule: rule, kind: kind(node), language: language, location: key.location)
      words.take(node["message"])
      words.parts[.title] = node["title"]
      return words
    }
  }

  private static func ofFormat(_ format: YAMLNode.Entry, _ language: String) -> [RuleWords] {
    let shape = (format.value["rules"]?.entries ?? []).map { key, node in
      ("\(format.key.text ?? "")/\(key.text ?? "")", key.location, node["message"])
    }
    let checks = (format.value["checks"]?.items ?? []).map { node in
      (node["id"]?.text ?? "", node["id"]?.location ?? node.location, node["message"])
    }
    return (shape + checks).compactMap { rule, location, message in
      guard let message else { return nil }
      var words = RuleWords(rule: rule, kind: .format, language: language, location: location)
      words.take(message)
      return words
    }
  }

  private static func translations(_ language: YAMLNode.Entry) -> [RuleWords] {
    language.value.entries.map { key, node in
      var words = RuleWords(
        rule: key.text ?? "", kind: .translation, language: language.key.text ?? "",
        location: key.location)
      words.take(node)
      return words
    }
  }

  private mutating func take(_ node: YAMLNode?) {
    for part in Part.allCases { parts[part] = node?[part.rawValue] ?? parts[part] }
  }
}
