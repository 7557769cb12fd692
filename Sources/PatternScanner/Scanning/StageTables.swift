import CScanStages

/// What the stages look things up in.
struct StageTables: Sendable {
  private let grams: PlanTable<UInt64>
  private let masks: PlanTable<UInt64>
  private let pageStarts: PlanTable<UInt32>
  private let hints: PlanTable<UInt32>
  private let slots: PlanTable<UInt32>
  private let firstHalves: PlanTable<scan_bits>
  private let lastHalves: PlanTable<scan_bits>
  /// The entry of each bit of each page, and then of each literal.
  private let entries: PlanTable<PagedEntry>
  /// The most matches at one place.
  private let most: Int
  private let build: StageBuild

  init(_ image: PlanImage, most: Int, build: StageBuild) {
    grams = image.table(.grams)
    masks = image.table(.masks)
    pageStarts = image.table(.pageStarts)
    hints = image.table(.hints)
    slots = image.table(.slots)
    firstHalves = image.table(.firstHalves)
    lastHalves = image.table(.lastHalves)
    entries = image.table(.entries)
    self.most = most
    self.build = build
    // The functions in C look no further than these sizes.
    precondition(
      grams.count == StageLayout.gramWords && hints.count == Int(SCAN_LITERAL_SLOTS)
        && slots.count == Int(SCAN_LITERAL_SLOTS) + 1
        && pageStarts.count == Buckets.count + 1 && firstHalves.count == lastHalves.count
        && masks.count == (Int(pageStarts[Buckets.count]) + 1) * StageLayout.maskWords,
      "tables of another size")
  }

  /// Runs the first two stages over a block of a text.
  ///
  /// - Returns: the number of hits, and of the places that are left of them.
  func run(
    over block: Range<Int>, of text: borrowing Span<UInt8>, into places: inout StagePlaces
  ) -> (hits: Int, survivors: Int) {
    unsafe text.withUnsafeBufferPointer { text in
      let hits = unsafe scan_hits(
        build.code, grams.start, text.baseAddress, text.count, block.lowerBound, block.upperBound,
        places.offsets)
      let survivors = unsafe scan_survivors(
        masks.start, hints.start, text.baseAddress, text.count, block.lowerBound, places.offsets,
        hits, places.left)
      return (hits, survivors)
    }
  }

  /// Runs the third stage over the places that are left, and hands over the entries.
  func forEachMatch(
    among survivors: Int, from start: Int, of text: borrowing Span<UInt8>,
    _ places: inout StagePlaces, _ body: (_ place: Int, _ entry: PagedEntry) -> Void
  ) {
    // Room for all at one place, so that nothing is left out.
    places.makeRoom(for: most + 1)
    var next = 0
    while next < survivors {
      let count = matches(among: survivors, from: start, of: text, places, &next)
      for index in 0..<count {
        let match = places.match(index)
        var bits = match.entries
        while bits != 0 {
          body(
            start + Int(match.place) - Int(SCAN_MARGIN),
            entries[Int(match.page) << 6 | bits.trailingZeroBitCount])
          bits &= bits - 1
        }
      }
    }
  }

  private func matches(
    among survivors: Int, from start: Int, of text: borrowing Span<UInt8>,
    _ places: borrowing StagePlaces, _ next: inout Int
  ) -> Int {
    let entries = unsafe scan_entries(
      pages: masks.start.map { unsafe $0 + StageLayout.maskWords }, page_starts: pageStarts.start,
      hints: hints.start, slots: slots.start, first_halves: firstHalves.start,
      last_halves: lastHalves.start,
      most: most)
    return unsafe text.withUnsafeBufferPointer { text in
      unsafe scan_matches(
        entries, text.baseAddress, text.count, start, places.offsets, places.left, survivors, &next,
        places.matches, places.matchRoom)
    }
  }
}
