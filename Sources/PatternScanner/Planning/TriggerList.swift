/// The triggers of all patterns, and the entries that the stages look for on behalf of them.
struct TriggerList {
  /// The triggers.
  private(set) var triggers: [PlannedTrigger] = []
  /// What matches look like behind the cuts of some triggers, each once.
  private(set) var tails: [String] = []
  /// The grams of all triggers, each with the paths that have it.
  private(set) var entries: [Entry] = []
  /// The sets that triggers speak of by their numbers.
  let sets: [ByteSet]
  /// The sets of all paths, one path after the other.
  private(set) var paths: [ClassID] = []
  /// Where each path starts, and where the last ends.
  private(set) var pathStarts: [Int32] = [0]
  /// The trigger of each path.
  private(set) var owners: [Int32] = []
  private var tailNumbers: [String: Int] = [:]

  init(sets: [ByteSet]) { self.sets = sets }

  /// Adds a trigger.
  ///
  /// - Parameters:
  ///   - pattern: the index of its pattern.
  ///   - isGate: whether it only says that the whole text is worth a search.
  mutating func add(_ trigger: Trigger, of pattern: Int, isGate: Bool) {
    let owner = Int32(triggers.count)
    triggers.append(
      PlannedTrigger(
        pattern: Int32(pattern), isGate: isGate ? 1 : 0, least: Int64(trigger.least),
        tail: isGate ? -1 : trigger.tail.map { Int64(number(ofTail: $0.pattern)) } ?? -1))
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

  private mutating func number(ofTail tail: String) -> Int {
    if let number = tailNumbers[tail] { return number }
    tails.append(tail)
    tailNumbers[tail] = tails.count - 1
    return tails.count - 1
  }
}

/// A trigger of a pattern, as it stands in an image.
struct PlannedTrigger: BitwiseCopyable {
  /// The index of the pattern.
  var pattern: Int32
  /// Whether it only says that the whole text is worth a search: 1 if so.
  var isGate: Int32
  /// The fewest bytes of a match before the cut; less than 0 where the cut stands before matches.
  var least: Int64
  /// What a match looks like from the cut on, if that is to be asked first; else -1.
  var tail: Int64
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
