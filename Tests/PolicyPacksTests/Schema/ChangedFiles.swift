@testable import PolicyPacks

/// Changed files of real packs, as many as asked for.
struct ChangedFiles: Sequence, IteratorProtocol {
  private var mutation: Mutation
  private var index = 0
  private let count: Int

  init(seed: UInt64, count: Int) {
    mutation = Mutation(seed: seed, trees: RealPacks.files.map(\.tree))
    self.count = count
  }

  mutating func next() -> PackFileCase? {
    guard index < count else { return nil }
    // Files with every key are worth as much as all others.
    let files = index % 2 == 0 ? RealPacks.everyKey : RealPacks.files
    let file = files[index / 2 % files.count]
    index += 1
    return PackFileCase(
      name: file.name, json: mutation.changed(file.tree).json, schemas: file.schemas)
  }
}
