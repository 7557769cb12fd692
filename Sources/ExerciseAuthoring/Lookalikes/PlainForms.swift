import Courses
import PlantedErrors

/// Stand-ins for what no detector looks for: names, words, codes.
enum PlainForms {
  /// A column of values with the form of a text: each letter and digit drawn.
  static func content(like text: String, rows: Int) -> TableRecipe.Content {
    if let addresses = DocumentationAddress.content(like: text) { return addresses }
    let shape = TableRecipe.Shape(text: CharacterKind.shape(of: text))
    guard shape.capacity / 2 < rows else { return .shape(shape) }
    var random = SeededGenerator(seed: UInt64(text.count))
    let values = Set(
      (0..<200).map { _ in
        String(
          text.map { character in
            CharacterKind(character).map { random.pick($0.members, or: "0") } ?? character
          })
      }
    ).subtracting([text]).sorted()
    return .oneOf(values.prefix(60).map { TableRecipe.Choice(text: $0) })
  }

  /// A column of invented names in place of one; the name itself is never among them.
  static func names(_ part: InventedNames.Part, except name: String) -> TableRecipe.Content {
    let all = InventedNames.all(part)
    guard all.contains(where: { $0.lowercased() == name.lowercased() }) else { return .name(part) }
    let others = all.filter { $0.lowercased() != name.lowercased() }
    return .oneOf(others.prefix(60).map { TableRecipe.Choice(text: $0) })
  }

  /// A column of words in small letters in place of one.
  static func words(except word: String) -> TableRecipe.Content {
    let others = InventedNames.all(.family).map { $0.lowercased() }.filter { $0 != word }
    let step = max(1, others.count / 40)
    return .oneOf(
      stride(from: 0, to: others.count, by: step).map { TableRecipe.Choice(text: others[$0]) })
  }
}
