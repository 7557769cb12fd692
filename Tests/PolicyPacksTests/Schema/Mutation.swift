import Diagnostics
@testable import PolicyPacks
import TestSupport

/// Changes files of packs as their authors' slips do: keys that are lost, misspelt or in the wrong
/// place, values of another type, words that are none, lists that are empty.
struct Mutation {
  private var random: SplitMix64
  /// Pieces of real packs, to be put where they do not belong.
  private let pool: [YAMLNode]
  private let pairs: [(key: YAMLNode, value: YAMLNode)]
  private let location = Location(SourceText(name: "mutation", ""), 0..<0)

  init(seed: UInt64, trees: [YAMLNode]) {
    random = SplitMix64(seed: seed)
    pool = trees.flatMap(\.descendants)
    pairs = pool.flatMap { node -> [(key: YAMLNode, value: YAMLNode)] in
      if case .mapping(let pairs) = node.value { pairs } else { [] }
    }
  }

  /// A part of a file with one entry of one section, changed once or twice.
  mutating func changed(_ file: YAMLNode) -> YAMLNode {
    var tree = file.cut(to: file.places.randomElement(using: &random) ?? []).tree
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let place = tree.places.randomElement(using: &random) ?? []
      let changed = changedHere(tree.value(at: place[...]))
      tree = tree.changing(at: place[...]) { _ in changed.value }
    }
    return tree
  }

  private mutating func changedHere(_ node: YAMLNode) -> YAMLNode {
    switch (node.value, Int.random(in: 0..<10, using: &random)) {
    case (_, 0): return pool.randomElement(using: &random) ?? node
    case (_, 1): return value
    case (_, 2): return self.node(.list([node]))
    case (_, 3): return self.node(.mapping([(text("x"), node)]))
    case (.mapping(let pairs), _): return self.node(.mapping(changed(pairs)))
    case (.list(let items), _): return self.node(.list(changed(items)))
    case (.scalar(let words, _), _): return changed(words)
    default: return value
    }
  }

  private mutating func changed(
    _ pairs: [(key: YAMLNode, value: YAMLNode)]
  ) -> [(key: YAMLNode, value: YAMLNode)] {
    var pairs = pairs
    let other = self.pairs.randomElement(using: &random)
    guard let index = pairs.indices.randomElement(using: &random) else {
      return other.map { [$0] } ?? []
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1: pairs.remove(at: index)
    case 2: pairs[index].key = text(misspelt(pairs[index].key.text ?? ""))
    case 3: if let other { pairs[index].key = other.key }
    default: if let other { pairs.append(other) }
    }
    // A key that stands twice is no JSON.
    var seen: Set<String> = []
    return pairs.filter { seen.insert($0.key.text ?? "").inserted }
  }

  private mutating func changed(_ items: [YAMLNode]) -> [YAMLNode] {
    guard let index = items.indices.randomElement(using: &random) else { return [value] }
    var items = items
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return []
    case 1: items.remove(at: index)
    case 2: items.append(value)
    default: items.insert(pool.randomElement(using: &random) ?? items[index], at: index)
    }
    return items
  }

  private mutating func changed(_ words: String) -> YAMLNode {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: text(misspelt(words))
    case 1: text("")
    case 2: text(words + " {x}")
    case 3: text(words.uppercased())
    case 4: text(" " + words)
    default: value
    }
  }

  /// A value of some type.
  private var value: YAMLNode {
    mutating get {
      let values: [YAMLNode.Value] = [
        .null, .list([]), .mapping([]), .scalar("x y", isPlain: false),
        .list([node(.list([plain("7")]))]), .mapping([(text("x-y"), plain("1"))]),
        plain("true").value, plain("false").value, plain("0").value, plain("1").value,
        plain("7").value, plain("-3").value, plain("1.5").value, plain("-0.5").value,
        plain("100000").value, .scalar("7", isPlain: false), .scalar("true", isPlain: false),
      ]
      return node(values.randomElement(using: &random) ?? .null)
    }
  }

  private mutating func misspelt(_ word: String) -> String {
    guard let index = word.indices.randomElement(using: &random) else { return "x" }
    var word = word
    if Bool.random(using: &random) { word.remove(at: index) } else { word.insert("q", at: index) }
    return word
  }

  private func node(_ value: YAMLNode.Value) -> YAMLNode {
    YAMLNode(value: value, location: location)
  }
  private func text(_ text: String) -> YAMLNode { node(.scalar(text, isPlain: false)) }
  private func plain(_ text: String) -> YAMLNode { node(.scalar(text, isPlain: true)) }
}
