import Courses

/// A column of people's names.
struct NameGuess {
  let header: String
  let column: DataFile.Column

  /// Invented names in place of people's; `nil` if the column holds none.
  var guess: GuessedColumn? {
    guard let part else { return nil }
    let real = Set(column.cells.map { $0.lowercased() })
    let names = InventedNames.all(part)
    let others = names.filter { !real.contains($0.lowercased()) }
    // A name that is invented and somebody's all the same is left out.
    let content =
      others.count == names.count
      ? TableRecipe.Content.name(part)
      : .oneOf(others.prefix(200).map { TableRecipe.Choice(text: $0) })
    return GuessedColumn(content: content, words: "invented names", isIdentifying: true)
  }

  private var part: InventedNames.Part? {
    let sample = column.sample(ColumnGuess.sample)
    let words = sample.map { $0.split(whereSeparator: { $0.isWhitespace || $0 == "," }) }
    let isNames = zip(sample, words).count { NameGuess.isName($0, $1) } * 10 >= sample.count * 9
    guard isNames else { return nil }
    let several = words.count { $0.count > 1 } * 2 >= words.count
    let header = header.lowercased()
    if NameGuess.given.contains(where: header.contains) { return several ? .person : .given }
    if NameGuess.family.contains(where: header.contains) { return several ? .person : .family }
    if NameGuess.people.contains(where: header.contains) { return several ? .person : .family }
    let distinct = Set(sample).count
    let isPeople = words.count { (2...3).contains($0.count) } * 10 >= words.count * 9
    return isPeople && distinct * 10 >= sample.count * 7 && sample.count >= 5 ? .person : nil
  }

  private static func isName(_ text: String, _ words: [Substring]) -> Bool {
    (1...5).contains(words.count) && !text.contains(where: \.isNumber)
      && words.contains { $0.first?.isUppercase == true }
      && words.allSatisfy { $0.allSatisfy { $0.isLetter || "-'’.".contains($0) } }
  }

  private static let given = [
    "first name", "firstname", "first_name", "given", "vorname", "prénom",
  ]
  private static let family = [
    "last name", "lastname", "last_name", "family", "surname", "nachname", "familienname",
  ]
  private static let people = [
    "name", "holder", "customer", "client", "patient", "person", "employee", "contact", "kunde",
    "kundin", "inhaber", "mitarbeiter", "ansprechpartner", "versicherte",
  ]
}
