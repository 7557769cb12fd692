import CScanStages

/// What the stages look things up in.
///
/// Written while it is made and only read from then on, by any number of threads; that is why it may
/// be `Sendable`. Freed with the last scanner that holds it.
@safe final class StageTables: @unchecked Sendable {
  /// The grams of all entries: a bit for each three bytes.
  private let grams: UnsafeMutablePointer<UInt64>
  /// For each column and byte, the buckets with an entry that allows it; then, for each page, the
  /// entries that do.
  private let masks: UnsafeMutablePointer<UInt64>
  private let pageStarts: [UInt32]
  /// The entry of each bit of each page, and then of each literal.
  private let entries: [PagedEntry]
  private let literals: LiteralIndex
  /// The most matches at one place.
  private let most: Int
  private let build: scan_build

  private static let gramWords = 1 << 15
  private static let maskWords = Entry.columnCount * 256

  init(_ list: [Entry], build: scan_build) {
    self.build = build
    let grams = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.gramWords)
    unsafe grams.initialize(repeating: 0, count: Self.gramWords)
    for entry in list { unsafe Self.add(entry, to: grams) }
    let literals = LiteralIndex(list, list.indices.filter { list[$0].isLiteral })
    let others = list.indices.filter { !list[$0].isLiteral }
    let sample = unsafe BackgroundSample(grams)
    let buckets = Buckets(others.map { sample.places(of: list[$0]) }).contents.map { bucket in
      bucket.map { others[$0] }
    }
    let pages = buckets.flatMap(\.pages)
    let masks = UnsafeMutablePointer<UInt64>.allocate(capacity: (pages.count + 1) * Self.maskWords)
    unsafe masks.initialize(repeating: 0, count: (pages.count + 1) * Self.maskWords)
    for (number, bucket) in buckets.enumerated() {
      for entry in bucket { unsafe Self.add(list[entry], as: number, to: masks) }
    }
    var entries: [PagedEntry] = []
    for (number, page) in pages.enumerated() {
      for (bit, entry) in page.enumerated() {
        unsafe Self.add(list[entry], as: bit, to: masks + (number + 1) * Self.maskWords)
        entries.append(PagedEntry(list[entry]))
      }
      let missing = 64 - page.count
      entries += [PagedEntry](repeating: PagedEntry(list[page[page.startIndex]]), count: missing)
    }
    entries += literals.entries.map { PagedEntry(list[$0], isToldByBits: list[$0].isToldByBits) }
    var pageStarts: [UInt32] = [0]
    for bucket in buckets { pageStarts.append((pageStarts.last ?? 0) + UInt32(bucket.pages.count)) }
    (self.entries, self.pageStarts, self.literals) = (entries, pageStarts, literals)
    most = pages.count + literals.most
    unsafe (self.grams, self.masks) = (grams, masks)
  }

  deinit {
    unsafe grams.deallocate()
    unsafe masks.deallocate()
  }

  /// Runs the first two stages over a block of a text.
  ///
  /// - Returns: the number of hits, and of the places that are left of them.
  func run(
    over block: Range<Int>, of text: borrowing Span<UInt8>, into places: inout StagePlaces
  ) -> (hits: Int, survivors: Int) {
    unsafe text.withUnsafeBufferPointer { text in
      let hits = unsafe scan_hits(
        build, grams, text.baseAddress, text.count, block.lowerBound, block.upperBound,
        places.offsets)
      let survivors = unsafe scan_survivors(
        masks, literals.starts, text.baseAddress, text.count, block.lowerBound, places.offsets,
        hits,
        places.left)
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
    unsafe pageStarts.withUnsafeBufferPointer { pageStarts in
      unsafe literals.starts.withUnsafeBufferPointer { slots in
        unsafe literals.literals.withUnsafeBufferPointer { literals in
          let entries = unsafe scan_entries(
            pages: masks + Self.maskWords, page_starts: pageStarts.baseAddress,
            slots: slots.baseAddress, literals: literals.baseAddress, most: most)
          return unsafe text.withUnsafeBufferPointer { text in
            unsafe scan_matches(
              entries, text.baseAddress, text.count, start, places.offsets, places.left, survivors,
              &next, places.matches, places.matchRoom)
          }
        }
      }
    }
  }

  private static func add(_ entry: Entry, to grams: UnsafeMutablePointer<UInt64>) {
    let bits = entry.gram(0).lowHalf
    let second = entry.gram(1).folded
    entry.gram(2).folded.forEach { third in
      second.forEach { second in
        // All first bytes of a gram are in two words next to each other.
        let word = Int(scan_gram(0, second, third)) >> 6
        unsafe grams[word] |= bits.0
        unsafe grams[word + 1] |= bits.1
      }
    }
  }

  private static func add(
    _ entry: Entry, as bit: Int, to masks: UnsafeMutablePointer<UInt64>
  ) {
    for (column, set) in entry.columns.enumerated() {
      set.forEach { unsafe masks[column << 8 | Int($0)] |= 1 << UInt64(bit) }
    }
  }
}

extension [Int] {
  /// The entries of a bucket, 64 at a time.
  fileprivate var pages: [ArraySlice<Int>] {
    stride(from: 0, to: count, by: 64).map { self[$0..<Swift.min($0 + 64, count)] }
  }
}

/// What the last stage needs to know of an entry.
struct PagedEntry: Sendable {
  /// The numbers of the paths.
  let paths: Range<Int32>
  /// Where in the paths the gram begins.
  let place: Int32
  /// Whether the paths still have to be looked at: there are several, or they are longer than what
  /// the stages see of them.
  let isOpen: Bool

  /// - Parameter isToldByBits: whether what was compared tells all about the columns.
  fileprivate init(_ entry: Entry, isToldByBits: Bool = true) {
    paths = Int32(entry.paths.lowerBound)..<Int32(entry.paths.upperBound)
    place = Int32(entry.place)
    isOpen = isToldByBits ? entry.isOpen : entry.isWorthALook
  }
}
