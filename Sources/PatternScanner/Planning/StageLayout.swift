import CScanStages

/// Lays out what the stages look things up in.
struct StageLayout {
  /// The grams of all entries: a bit for each three bytes.
  private(set) var grams = [UInt64](repeating: 0, count: Self.gramWords)
  /// For each column and byte, the buckets with an entry that allows it; then, for each page, the
  /// entries that do.
  private(set) var masks: [UInt64]
  private(set) var pageStarts: [UInt32] = [0]
  /// The entry of each bit of each page, and then of each literal.
  private(set) var entries: [PagedEntry] = []
  let literals: LiteralIndex
  /// The most matches at one place.
  let most: Int

  static let gramWords = 1 << 15
  static let maskWords = Entry.columnCount * 256

  /// - Parameters:
  ///   - list: all entries.
  ///   - owners: the trigger of each path.
  init(_ list: [Entry], of owners: [Int32]) {
    for entry in list { Self.add(entry, to: &grams) }
    literals = LiteralIndex(list, list.indices.filter { list[$0].isLiteral })
    let others = list.indices.filter { !list[$0].isLiteral }
    let sample = BackgroundSample(grams)
    let buckets = Buckets(others.map { sample.places(of: list[$0]) }).contents.map { bucket in
      bucket.map { others[$0] }
    }
    let pages = buckets.flatMap(\.pages)
    masks = [UInt64](repeating: 0, count: (pages.count + 1) * Self.maskWords)
    for (number, bucket) in buckets.enumerated() {
      for entry in bucket { Self.add(list[entry], as: number, to: &masks, page: 0) }
      pageStarts.append(pageStarts[number] + UInt32(bucket.pages.count))
    }
    for (number, page) in pages.enumerated() {
      for (bit, entry) in page.enumerated() {
        Self.add(list[entry], as: bit, to: &masks, page: number + 1)
        entries.append(PagedEntry(list[entry], of: owners))
      }
      let missing = 64 - page.count
      entries += [PagedEntry](
        repeating: PagedEntry(list[page[page.startIndex]], of: owners), count: missing)
    }
    entries += literals.entries.map {
      PagedEntry(list[$0], of: owners, isToldByBits: list[$0].isToldByBits)
    }
    most = pages.count + literals.most
  }

  private static func add(_ entry: Entry, to grams: inout [UInt64]) {
    let bits = entry.gram(0).lowHalf
    let second = entry.gram(1).folded
    entry.gram(2).folded.forEach { third in
      second.forEach { second in
        // All first bytes of a gram are in two words next to each other.
        let word = Int(scan_gram(0, second, third)) >> 6
        grams[word] |= bits.0
        grams[word + 1] |= bits.1
      }
    }
  }

  private static func add(
    _ entry: Entry, as bit: Int, to masks: inout [UInt64], page: Int
  ) {
    let start = page * maskWords
    for (column, set) in entry.columns.enumerated() {
      set.forEach { masks[start + (column << 8 | Int($0))] |= 1 << UInt64(bit) }
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
struct PagedEntry: BitwiseCopyable {
  /// The numbers of the paths.
  private let firstPath: Int32
  private let endOfPaths: Int32
  /// The trigger of the paths.
  let trigger: Int32
  /// Where in the paths the gram begins.
  let place: Int16
  /// 1 if the paths still have to be looked at.
  private let open: Int16

  var paths: Range<Int32> { firstPath..<endOfPaths }

  /// Whether the paths still have to be looked at: there are several, or they are longer than what the stages see
  /// of them.
  var isOpen: Bool { open != 0 }

  /// - Parameters:
  ///   - owners: the trigger of each path.
  ///   - isToldByBits: whether what was compared tells all about the columns.
  init(_ entry: Entry, of owners: [Int32], isToldByBits: Bool = true) {
    firstPath = Int32(entry.paths.lowerBound)
    endOfPaths = Int32(entry.paths.upperBound)
    trigger = owners[entry.paths.lowerBound]
    place = Int16(entry.place)
    open = (isToldByBits ? entry.isOpen : entry.isWorthALook) ? 1 : 0
  }
}
