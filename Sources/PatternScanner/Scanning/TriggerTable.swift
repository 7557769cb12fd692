import PCRE2

/// The triggers of all patterns, ready for the last stage.
struct TriggerTable: Sendable {
  /// The triggers.
  private(set) var triggers: [CompiledTrigger] = []
  /// The grams of all triggers, each with the paths that have it.
  private(set) var entries: [Entry] = []
  private let sets: [ByteSet]
  /// The sets of all paths, one path after the other.
  private var paths: [ClassID] = []
  /// Where each path starts, and where the last ends.
  private var pathStarts: [Int32] = [0]
  /// The trigger of each path.
  private var owners: [Int32] = []

  /// - Parameter sets: the sets that triggers speak of by their numbers.
  init(sets: [ByteSet]) { self.sets = sets }

  /// Adds a trigger.
  mutating func add(_ trigger: Trigger, _ compiled: CompiledTrigger) {
    let owner = Int32(triggers.count)
    triggers.append(compiled)
    for paths in trigger.pathsByGram {
      let first = pathStarts.count - 1
      for path in paths {
        self.paths += path
        pathStarts.append(Int32(self.paths.count))
        owners.append(owner)
      }
      let range = first..<pathStarts.count - 1
      for place in [trigger.offset, trigger.offset + 1] {
        entries.append(Entry(place: place, paths: range, in: self))
      }
    }
  }

  /// The set of bytes at a place of a path; behind its end every byte may stand.
  func set(_ place: Int, ofPath path: Int) -> ByteSet {
    let index = Int(pathStarts[path]) + place
    return index < Int(pathStarts[path + 1]) ? sets[Int(paths[index])] : .any
  }

  /// How many sets a path has.
  func length(ofPath path: Int) -> Int { Int(pathStarts[path + 1] - pathStarts[path]) }

  /// The trigger that a path belongs to.
  func trigger(ofPath path: Int32) -> Int { Int(owners[Int(path)]) }

  /// Whether one of some paths stands in a text.
  ///
  /// - Parameter start: where the byte before the cut is; -1 for a cut at the start of the text.
  func hasPath(among range: Range<Int32>, in text: borrowing Span<UInt8>, at start: Int) -> Bool {
    for path in range where hasPath(Int(path), in: text, at: start) { return true }
    return false
  }

  private func hasPath(_ path: Int, in text: borrowing Span<UInt8>, at start: Int) -> Bool {
    let sets = sets.span
    let paths = paths.span
    var at = start
    for index in Int(pathStarts[path])..<Int(pathStarts[path + 1]) {
      let byte = at >= 0 && at < text.count ? text[at] : 0
      guard sets[Int(paths[index])].contains(byte) else { return false }
      at += 1
    }
    return true
  }
}

/// A trigger of a pattern.
struct CompiledTrigger: Sendable {
  /// The index of the pattern.
  let pattern: Int
  /// Whether it only says that the whole text is worth a search.
  let isGate: Bool
  /// The fewest bytes of a match before the cut.
  let least: Int
  /// What a match looks like from the cut on, if that is to be asked first.
  let tail: Pattern?
}

extension Trigger {
  /// The paths, those together that have the same sets where the grams are.
  ///
  /// Different ones together would let any mixture of their bytes through.
  fileprivate var pathsByGram: [[[ClassID]]] {
    var groups: [[[ClassID]]] = []
    for path in paths {
      let index = groups.firstIndex { group in
        (offset..<offset + 4).allSatisfy { group[0][set: $0] == path[set: $0] }
      }
      if let index { groups[index].append(path) } else { groups.append([path]) }
    }
    return groups
  }
}
