import Courses

/// A column of codes of one form.
struct CodeGuess {
  private let sample: [String]
  private let rows: Int

  init(_ sample: [String], rows: Int) { (self.sample, self.rows) = (sample, rows) }

  /// Codes of the same form; `nil` if the cells have no common one.
  var column: GuessedColumn? {
    let forms = sample.map(CharacterKind.shape)
    guard let form = forms.common(in: 18), sample.count >= 5,
      form.contains(where: { "#@~".contains($0) })
    else { return nil }
    let cells = zip(sample, forms).filter { $0.1 == form }.map { Array($0.0) }
    guard let first = cells.first,
      first.contains(where: \.isNumber) || !first.contains(where: \.isWhitespace)
    else { return nil }
    var text = ""
    for index in first.indices {
      let same = cells.count { $0[index] == first[index] }
      // What is the same everywhere is a part of the form, and nobody's.
      let isFixed = same * 100 >= cells.count * 99 && cells.count >= 20
      let kind = CharacterKind(first[index])
      text +=
        isFixed || kind == nil
        ? TableRecipe.Shape.escaped(String(first[index])) : kind.map { String($0.symbol) } ?? ""
    }
    let shape = TableRecipe.Shape(text: text)
    let content =
      shape.capacity / 2 >= rows
      ? TableRecipe.Content.shape(shape) : PlainForms.content(like: String(first), rows: rows)
    return GuessedColumn(content: content, words: "codes of the form \(text)", isIdentifying: true)
  }
}
