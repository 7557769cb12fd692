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
    if isPeople, distinct * 10 >= sample.count * 7, sample.count >= 5 { return .person }
    // Where few names come again and again, each word of them is one.
    let isNamed = words.count { NameGuess.isNamed($0) } * 10 >= words.count * 9
    guard isNamed else { return nil }
    return isPeople ? .person : .family
  }

  private static func isName(_ text: String, _ words: [Substring]) -> Bool {
    (1...5).contains(words.count) && !text.contains(where: \.isNumber)
      && words.contains { $0.first?.isUppercase == true }
      && words.allSatisfy { $0.allSatisfy { $0.isLetter || "-'’.".contains($0) } }
  }

  /// Two or three capitalised words, or a word behind a title.
  private static func isNamed(_ words: [Substring]) -> Bool {
    guard (2...4).contains(words.count) else { return false }
    if HiddenWords.titles.contains(String(words[0].filter(\.isLetter))) { return true }
    return words.allSatisfy { word in
      word.first?.isUppercase == true && word.dropFirst().contains { $0.isLowercase }
    }
  }

  private static let given = [
    "first name", "firstname", "first_name", "given", "vorname", "prénom",
  ]
  private static let family = [
    "last name", "lastname", "last_name", "family", "surname", "nachname", "familienname",
  ]
  private static let people = [
    "name", "holder", "customer", "client", "patient", "person", "employee", "contact", "kunde",
    "kundin", "inhaber", "mitarbeiter", "ansprechpartner", "versicherte", "doctor", "physician",
    "nurse", "agent", "adjuster", "handler", "owner", "arzt", "ärztin", "pflegekraft",
    "bearbeiter", "betreuer",
  ]
}
