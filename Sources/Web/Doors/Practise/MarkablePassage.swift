import Practice

/// A passage in which each word, or each sentence, can be marked: a box to tick, or a kind to choose.
struct MarkablePassage {
  struct Label {
    var id, text: String
    var isChosen: Bool
  }
  struct Unit {
    var index: Int
    var text: String
    var isMarked: Bool
    var labels: [Label]
  }
  /// What stands before the unit, and the unit; the last piece has none.
  struct Piece {
    var before: String
    var unit: Unit?
  }

  /// Whether a mark says what kind it is.
  var hasLabels: Bool
  var pieces: [Piece]

  init(_ passage: Passage, _ marks: [Response.Mark]) {
    let bytes = Array(passage.text.utf8)
    let marked = MarkUnits.marked(by: marks, in: passage)
    hasLabels = !passage.labels.isEmpty
    var (pieces, end) = ([Piece](), 0)
    for (index, range) in MarkUnits.units(of: passage).enumerated() where range.lowerBound >= end {
      let said = marked[index] ?? nil
      pieces.append(
        Piece(
          before: String(decoding: bytes[end..<range.lowerBound], as: UTF8.self),
          unit: Unit(
            index: index, text: String(decoding: bytes[range], as: UTF8.self),
            isMarked: marked.keys.contains(index),
            labels: passage.labels.map {
              Label(id: $0.id, text: $0.text, isChosen: $0.id == said)
            })))
      end = range.upperBound
    }
    pieces.append(Piece(before: String(decoding: bytes[end...], as: UTF8.self), unit: nil))
    self.pieces = pieces
  }
}
