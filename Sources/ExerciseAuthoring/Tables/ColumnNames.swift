/// Names that a recipe allows, made from the first line of a table.
enum ColumnNames {
  /// A name for each header, all different.
  static func names(for headers: [String]) -> [String] {
    var taken: Set<String> = []
    return headers.enumerated().map { index, header in
      let base = name(for: header) ?? "column_\(index + 1)"
      var name = base
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(base)_\(number)"
        number += 1
      }
      return name
    }
  }

  private static func name(for header: String) -> String? {
    var name = ""
    for character in header {
      if let letters = folded[character] {
        name += letters
      } else if character.isASCII, character.isLetter || character.isNumber || character == "-" {
        name.append(character)
      } else if name.last != "_" {
        name += "_"
      }
    }
    while name.last == "_" || name.last == "-" { name.removeLast() }
    while let first = name.first, !first.isLetter { name.removeFirst() }
    return name.isEmpty ? nil : String(name.prefix(60))
  }

  private static let folded: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "é": "e",
    "è": "e", "à": "a", "ç": "c", "ñ": "n",
  ]
}
