/// A text read in another way, and where each byte of it stands in the original.
struct TextView: Sendable {
  /// Bytes of the view that come from one place.
  struct Piece: Sendable {
    enum Kind: Sendable {
      /// The same bytes as in the original.
      case copy
      /// Other bytes, which stand for the original ones as a whole.
      case changed
      /// Nothing of the original: what lies between was left out.
      case gap
    }

    var kind: Kind
    /// Where it starts in the view; it ends where the next one starts.
    var start: Int
    /// What it stands for, in bytes of the original.
    var original: Range<Int>
    /// How that hides what stands here.
    var disguises: Disguises = []
    /// How many views lie between the original and the one that changed it.
    var depth = 0
  }

  private(set) var bytes: [UInt8]
  private(set) var pieces: [Piece]
  /// How many views lie between the original and this one.
  private(set) var depth = 0

  /// The text as it is.
  init(_ text: [UInt8]) {
    bytes = text
    pieces = [Piece(kind: .copy, start: 0, original: 0..<text.count)]
  }

  private init(depth: Int) {
    bytes = []
    pieces = []
    self.depth = depth
  }

  /// This view with some of its bytes replaced.
  func applying(_ edits: Edits) -> TextView {
    var result = TextView(depth: depth + 1)
    result.bytes.reserveCapacity(bytes.count)
    var copied = Copier(self)
    for edit in edits.list {
      copied.copy(until: edit.range.lowerBound, to: &result)
      let piece = Piece(
        kind: .changed, start: result.bytes.count, original: cover(edit.range),
        disguises: disguises(in: edit.range).union(edit.disguises), depth: result.depth)
      result.pieces.append(piece)
      result.bytes += edits.bytes[edit.replacement]
      copied.skip(to: edit.range.upperBound)
    }
    copied.copy(until: bytes.count, to: &result)
    return result
  }

  /// Only what stands near the latest changes: what lies further off was looked at before.
  ///
  /// - Parameter distance: what is near, in bytes; at least as far as words around a finding count.
  func nearChanges(within distance: Int) -> TextView {
    var windows: [Range<Int>] = []
    for index in pieces.indices where pieces[index].depth == depth {
      let start = max(0, pieces[index].start - distance)
      let end = min(bytes.count, self.end(of: index) + distance)
      if let last = windows.last, last.upperBound >= start {
        windows[windows.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        windows.append(start..<end)
      }
    }
    guard windows != [0..<bytes.count] else { return self }
    var result = TextView(depth: depth)
    var copied = Copier(self)
    for window in windows {
      if window.lowerBound > 0 { result.appendGap() }
      copied.skip(to: window.lowerBound)
      copied.copy(until: window.upperBound, to: &result)
    }
    return result
  }

  /// Long enough that no pattern of one line reaches across it.
  private mutating func appendGap() {
    let place = pieces.last?.original.upperBound ?? 0
    pieces.append(Piece(kind: .gap, start: bytes.count, original: place..<place))
    bytes += [UInt8](repeating: UInt8(ascii: "\n"), count: 8)
  }

  fileprivate mutating func append(
    _ piece: Piece, _ part: Range<Int>, of parent: borrowing TextView
  ) {
    var piece = piece
    if piece.kind == .copy {
      let start = piece.original.lowerBound + part.lowerBound - piece.start
      piece.original = start..<start + part.count
      if let last = pieces.last, last.kind == .copy, last.original.upperBound == start {
        pieces[pieces.count - 1].original = last.original.lowerBound..<start + part.count
        bytes += parent.bytes[part]
        return
      }
    }
    piece.start = bytes.count
    pieces.append(piece)
    bytes += parent.bytes[part]
  }
}

extension TextView {
  /// Where a range of the view stands in the original: the whole of what its first and last bytes
  /// stand for.
  ///
  /// - Returns: `nil` if it reaches across something that was left out.
  func original(_ range: Range<Int>) -> Range<Int>? {
    let (first, last) = (piece(at: range.lowerBound), piece(at: last(of: range)))
    guard !pieces[first...last].contains(where: { $0.kind == .gap }) else { return nil }
    return cover(range)
  }

  /// How the original hides a range of the view.
  func disguises(in range: Range<Int>) -> Disguises {
    pieces[piece(at: range.lowerBound)...piece(at: last(of: range))].reduce([]) { all, piece in
      piece.kind == .changed ? all.union(piece.disguises) : all
    }
  }

  fileprivate func end(of piece: Int) -> Int {
    piece + 1 < pieces.count ? pieces[piece + 1].start : bytes.count
  }

  private func cover(_ range: Range<Int>) -> Range<Int> {
    let (first, last) = (pieces[piece(at: range.lowerBound)], pieces[piece(at: last(of: range))])
    let start =
      first.kind == .copy
      ? first.original.lowerBound + range.lowerBound - first.start : first.original.lowerBound
    let end =
      last.kind == .copy
      ? last.original.lowerBound + range.upperBound - last.start : last.original.upperBound
    return start..<max(start, end)
  }

  private func last(of range: Range<Int>) -> Int { max(range.lowerBound, range.upperBound - 1) }

  /// The last piece that starts at an offset or before it.
  private func piece(at offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

/// Copies a view to another one from left to right.
private struct Copier {
  private let view: TextView
  private var position = 0
  private var piece = 0

  init(_ view: TextView) { self.view = view }

  mutating func skip(to offset: Int) {
    position = max(position, offset)
    while piece < view.pieces.count, view.end(of: piece) <= position { piece += 1 }
  }

  mutating func copy(until end: Int, to result: inout TextView) {
    while piece < view.pieces.count, view.pieces[piece].start < end {
      let pieceEnd = view.end(of: piece)
      let part = max(position, view.pieces[piece].start)..<max(position, min(end, pieceEnd))
      result.append(view.pieces[piece], part, of: view)
      position = max(position, part.upperBound)
      guard pieceEnd <= end else { return }
      piece += 1
    }
    position = max(position, end)
  }
}
