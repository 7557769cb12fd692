/// What the stages of a scan look for on behalf of a pattern, or of one of its alternatives.
struct Trigger: Hashable {
  /// The paths from the cut on; every match of the alternative takes one of them.
  var paths: [[ClassID]]
  /// Where in the paths the first of the two overlapping grams begins; -1 for one that begins
  /// before them.
  var offset: Int
  /// The fewest bytes of a match before the cut; less than 0 where the cut stands before matches.
  var least: Int
  /// What a match looks like from the cut on, where it is worth asking about that first.
  var tail: Shape?
}

/// Where a pattern may be cut in two: what stands before, and what is looked for.
struct Cut {
  /// The element that the cut stands before.
  var index: Int
  /// How long the part of a match before the cut is; less than 0 where matches begin behind it.
  var before: ShapeLength
  /// The bytes that this part can have.
  var bytes: ByteSet
  /// What the byte before the cut can be.
  var lead: ByteSet

  /// How far before it a match may begin.
  var reach: Reach { Reach(bytes: bytes, most: before.most) }

  /// All places where a branch can be cut in what is its own that differ in what they show.
  static func all(of branch: Branch) -> [Cut] {
    let elements = branch.elements
    var cuts: [Cut] = []
    var before = ShapeLength.zero
    var bytes = ByteSet.none
    for (index, element) in elements.prefix(branch.own.upperBound).enumerated() {
      let isBeforeMatch = index < branch.start
      if isBeforeMatch { before = .to(branch.start, from: index, of: elements) }
      if index == branch.start { before = .zero }
      // Conditions belong to what follows them.
      if index >= branch.own.lowerBound, index == 0 || !elements[index - 1].isCondition {
        cuts.append(
          Cut(
            index: index, before: before, bytes: bytes, lead: lead(before: index, of: elements)))
      }
      if !isBeforeMatch {
        before = before + element.length
        bytes = bytes.union(element.allBytes)
      }
      if cuts.count == most { break }
    }
    return cuts
  }

  private static let most = 24

  /// What the byte before an element can be.
  private static func lead(before index: Int, of elements: [Shape]) -> ByteSet {
    var lead = ByteSet.none
    // What the conditions on the way demand of the byte, whichever element it belongs to.
    var demand = ByteSet.any
    for element in elements[..<index].reversed() {
      if case .condition(.before(let set)) = element { demand = demand.intersection(set) }
      let (bytes, canBeEmpty) = element.ending
      lead = lead.union(bytes.intersection(demand))
      if !canBeEmpty { return lead }
    }
    return lead.union(demand)
  }
}

extension ShapeLength {
  /// How far behind an element another is, as lengths before it: less than 0.
  fileprivate static func to(_ end: Int, from start: Int, of elements: [Shape]) -> ShapeLength {
    let length = elements[start..<end].reduce(.zero) { $0 + $1.length }
    return ShapeLength(least: -(length.most ?? 0), most: -length.least)
  }
}
