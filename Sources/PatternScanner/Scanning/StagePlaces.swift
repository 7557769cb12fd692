import CScanStages

/// Room for what the stages find in a block.
@safe struct StagePlaces: ~Copyable {
  /// Where something may be, counted from the start of the block.
  let offsets: UnsafeMutablePointer<UInt32>
  /// The buckets that are left at each place.
  let left: UnsafeMutablePointer<UInt64>
  /// The entries that are left.
  private(set) var matches: UnsafeMutablePointer<scan_match>
  private(set) var matchRoom: Int

  /// How much text is scanned at once; the places of a block fit into the processor's cache.
  static let blockSize = 8192
  private static let room = blockSize / 2 + 16

  init() {
    unsafe offsets = .allocate(capacity: Self.room)
    unsafe offsets.initialize(repeating: 0, count: Self.room)
    unsafe left = .allocate(capacity: Self.room)
    unsafe left.initialize(repeating: 0, count: Self.room)
    matchRoom = 1024
    unsafe matches = .allocate(capacity: matchRoom)
    unsafe matches.initialize(repeating: scan_match(), count: matchRoom)
  }

  deinit {
    unsafe offsets.deallocate()
    unsafe left.deallocate()
    unsafe matches.deallocate()
  }

  /// Makes sure that there is room for some matches; what was there is lost.
  mutating func makeRoom(for count: Int) {
    guard count > matchRoom else { return }
    unsafe matches.deallocate()
    matchRoom = count
    unsafe matches = .allocate(capacity: matchRoom)
    unsafe matches.initialize(repeating: scan_match(), count: matchRoom)
  }

  /// One of the entries that are left.
  func match(_ index: Int) -> scan_match {
    precondition(index >= 0 && index < matchRoom)
    return unsafe matches[index]
  }
}
