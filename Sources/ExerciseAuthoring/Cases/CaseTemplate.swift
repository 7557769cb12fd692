/// The case with gaps in place of its values.
struct CaseTemplate {
  /// A piece of the text.
  struct Piece {
    /// Where it stood in the case, in UTF-8 bytes, half-open.
    var range: Range<Int>
    /// What stands there now.
    var text: String
    /// The value that the gap is for; `nil` for words.
    var value: Int?
  }

  let pieces: [Piece]
  /// What texts call the row of the table.
  static let material = "case"

  init(_ reading: CaseReading, _ columns: CaseColumns) {
    var pieces: [Piece] = []
    var position = 0
    func addWords(upTo end: Int) {
      guard position < end else { return }
      pieces.append(
        Piece(range: position..<end, text: reading.string(position..<end), value: nil))
    }
    for place in reading.places {
      guard let column = columns.columns[place.value] else { continue }
      addWords(upTo: place.range.lowerBound)
      pieces.append(
        Piece(range: place.range, text: CaseTemplate.gap(column), value: place.value))
      position = place.range.upperBound
    }
    addWords(upTo: reading.text.count)
    self.pieces = pieces
  }

  static func gap(_ column: CaseColumns.Column) -> String {
    let modifier = column.lookalike.modifier.map { "|\($0)" } ?? ""
    return "{\(material).\(column.name)\(modifier)}"
  }

  /// The whole text.
  var text: String { pieces.map(\.text).joined() }

  /// The text of a range of the case; a gap that it touches is there as a whole.
  func text(of range: Range<Int>) -> String {
    pieces.filter { $0.range.overlaps(range) }.map { piece in
      guard piece.value == nil else { return piece.text }
      let bytes = Array(piece.text.utf8)
      let part = piece.range.clamped(to: range)
      let start = part.lowerBound - piece.range.lowerBound
      return String(decoding: bytes[start..<start + part.count], as: UTF8.self)
    }.joined()
  }

  /// The text that a row of the table gives, and where each gap stands in it.
  func filled(
    _ cells: (Int) -> String
  ) -> (text: [UInt8], places: [(value: Int, range: Range<Int>)]) {
    var text: [UInt8] = []
    var places: [(value: Int, range: Range<Int>)] = []
    for piece in pieces {
      let start = text.count
      text += Array((piece.value.map(cells) ?? piece.text).utf8)
      if let value = piece.value { places.append((value, start..<text.count)) }
    }
    return (text, places)
  }
}
