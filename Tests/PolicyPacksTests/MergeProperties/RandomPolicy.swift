import TestSupport

/// Some random packs, each after its parents: chains, diamonds, several parents.
struct RandomPolicy: Sendable {
  var packs: [RandomPack]

  /// Draws a policy of two to six packs.
  ///
  /// Names are drawn apart from the shape, because packs are merged in the order of their names.
  static func draw(seed: UInt64) -> RandomPolicy {
    var random = SplitMix64(seed: seed)
    let names = ["a", "b", "c", "d", "e", "f"].shuffled(using: &random)
    let count = Int.random(in: 2...6, using: &random)
    var packs: [RandomPack] = []
    for index in 0..<count {
      let isRoot = index == 0 || (index + 1 < count && Int.random(in: 0..<4, using: &random) == 0)
      let most = min(index, 3)
      let parents =
        isRoot
        ? []
        : names[0..<index].shuffled(using: &random).prefix(Int.random(in: 1...most, using: &random))
      let known = RandomPolicy(packs: packs).lines(of: Array(parents))
      var writer = PackWriter(
        SplitMix64(seed: random.next()), names[index], above: packs.filter { known.contains($0.id) }
      )
      packs.append(
        RandomPack(id: names[index], parents: Array(parents), sections: writer.sections()))
    }
    return RandomPolicy(packs: packs)
  }

  /// The packs above one.
  func ancestors(of id: String) -> Set<String> {
    lines(of: packs.first { $0.id == id }?.parents ?? [])
  }

  /// Some packs and those above them.
  private func lines(of ids: [String]) -> Set<String> {
    ids.reduce(into: Set(ids)) { $0.formUnion(ancestors(of: $1)) }
  }

  /// Its files, for whoever reads why a property does not hold.
  var text: String { packs.map { "# \($0.id).yaml\n" + $0.written.yaml }.joined(separator: "\n") }
}
