/// The names of columns and keys in a text, and what they are the names of.
///
/// Looked for only when a finding asks for it, and then once.
final class FieldLabels {
  /// A name, and its words.
  struct Label {
    /// Where it stands.
    var range: Range<Int>
    /// Its words, to be searched.
    var words: [UInt8]
  }

  private let text: [UInt8]
  /// The tables of the text.
  private(set) lazy var tables = DelimitedTable.all(in: text)
  /// Objects of JSON with the same keys.
  private(set) lazy var objects = JSONTable.all(in: text)

  init(of text: [UInt8]) { self.text = text }

  /// The name of the column or the key that a value belongs to.
  func label(of value: Range<Int>) -> Label? {
    guard let range = column(of: value) ?? JSONKeys.key(of: value.lowerBound, in: text),
      !range.isEmpty
    else { return nil }
    return Label(range: range, words: LabelWords.bytes(of: text[range]))
  }

  private func column(of value: Range<Int>) -> Range<Int>? {
    var (low, high) = (0, tables.count)
    while low < high {
      let middle = (low + high) / 2
      if tables[middle].range.lowerBound <= value.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, let column = tables[low - 1].column(of: value.lowerBound) else { return nil }
    return tables[low - 1].names[column]
  }
}
