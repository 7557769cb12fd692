import Courses

extension VariantMaker {
  /// What is shown beside the case.
  ///
  /// Where there are several outputs, a whole row is all of theirs, and a
  /// source that names cells is there once for each.
  func posedSources(_ draws: [DrawnRows]) throws(VariantError) -> [PosedSource] {
    let together = filling(DrawnRows.together(draws))
    var sources: [PosedSource] = []
    for source in edition.sources {
      let namesCells = source.text.gaps.contains { $0.column != nil }
      var texts: [String] = []
      if namesCells, draws.count > 1 {
        for rows in draws.sorted(by: { $0.position < $1.position }) {
          let text = try filling(rows).text(source.text)
          if !texts.contains(text) { texts.append(text) }
        }
      } else {
        texts.append(try together.text(source.text))
      }
      sources.append(PosedSource(name: source.name, text: texts.joined(separator: "\n\n")))
    }
    return sources
  }
}

extension DrawnRows {
  /// Where its first rows stand in their tables: an order that says nothing about outputs.
  fileprivate var position: Int {
    materials.sorted { $0.key < $1.key }.first?.value.rows.first ?? 0
  }
}
