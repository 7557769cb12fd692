/// A piece of a sentence, and what it claims if anything.
struct Slot {
  var text: String
  var kind: PlantedSegment.Claim.Kind?
  var isPlanted = false

  init(_ text: String, _ kind: PlantedSegment.Claim.Kind? = nil, isPlanted: Bool = false) {
    self.text = text
    self.kind = kind
    self.isPlanted = isPlanted
  }
}

/// A statement before it is written: pieces with what they claim, and the truth about the whole.
struct Statement {
  var slots: [Slot] = []
  var error: PlantedError?
  var variation: PlantedError.Variation?
  var evidence: [PlantedSegment.Evidence] = []

  /// Fills the gaps of a sentence; a gap without a filling stays empty.
  init(_ template: String, _ fillings: [String: Slot]) {
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { slots.append(Slot(String(rest[..<open]))) }
      let gap = String(rest[rest.index(after: open)..<close])
      if let filling = fillings[gap] { slots.append(filling) }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { slots.append(Slot(String(rest))) }
    capitalise()
  }

  /// Pieces that are already there.
  init(slots: [Slot]) { self.slots = slots }

  /// A sentence begins with a capital.
  private mutating func capitalise() {
    guard let first = slots.first, let letter = first.text.first, letter.isLowercase,
      first.kind != .citation
    else { return }
    slots[0].text = letter.uppercased() + first.text.dropFirst()
  }

  var text: String { slots.map(\.text).joined() }

  /// The same without its full stop, as part of a longer sentence.
  func within(_ frame: String, _ fillings: [String: Slot]) -> Statement {
    var inner = slots
    if let last = inner.last, last.text.hasSuffix(".") { inner[inner.count - 1].text.removeLast() }
    var outer = Statement(
      frame.replacing("{s}", with: "{s}"),
      fillings.merging(["s": Slot("\u{1}")]) { first, _ in first })
    outer.slots = outer.slots.flatMap { $0.text == "\u{1}" ? inner : [$0] }
    outer.error = error
    outer.variation = variation
    outer.evidence = evidence
    return outer
  }
}
