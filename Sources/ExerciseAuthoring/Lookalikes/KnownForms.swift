import Courses
import Detection
import PlantedErrors
import PolicyPacks

/// Values that recipes have words for: days, account numbers, addresses, telephone numbers.
struct KnownForms {
  let language: String

  /// Columns that a value suggests, the most fitting first.
  func columns(like value: String, using random: inout SeededGenerator) -> [LookalikeColumn] {
    if let day = day(value, years: 20, using: &random) { return [day] }
    if Validator.iban.isValid(value.utf8) {
      let country = IBANCountry(rawValue: value.prefix(2).uppercased())
      return country.map { [LookalikeColumn(content: .iban([$0]))] } ?? []
    }
    if KnownForms.isAddress(value) {
      return [LookalikeColumn(content: .emails(["example.org", "example.net"]))]
    }
    if let part = KnownForms.namePart(value) {
      return [LookalikeColumn(content: PlainForms.names(part, except: value))]
    }
    return KnownForms.phoneShapes(value).map {
      LookalikeColumn(content: .shape(TableRecipe.Shape(text: $0)))
    }
  }

  /// Days before the one that a text names, so that it is not among them.
  ///
  /// - Parameter years: how many years they are spread over.
  func day(
    _ text: String, years: Int, using random: inout SeededGenerator
  ) -> LookalikeColumn? {
    guard let (writing, day) = DayWriting.read(text, dayFirst: true) else { return nil }
    let last = day.number - 30 - random.below(300)
    return column(of: last - years * 365...last, like: text, writing)
  }

  /// A column of days, written as a text is.
  func column(
    of days: ClosedRange<Int>, like text: String, _ writing: DayWriting
  ) -> LookalikeColumn {
    let sample = DayWriting.read(text)?.day.description ?? ""
    if sample == text { return LookalikeColumn(content: .dates(days, nil)) }
    if CellText.written(sample, "date", language: language) == text {
      return LookalikeColumn(content: .dates(days, nil), modifier: "date")
    }
    return LookalikeColumn(content: .dates(days, writing))
  }

  /// Numbers that are set aside for films and examples: of the Bundesnetzagentur and of Ofcom.
  private static func phoneShapes(_ value: String) -> [String] {
    guard isPhone(value) else { return [] }
    let digits = value.filter(\.isNumber)
    if digits.hasPrefix("49") || digits.hasPrefix("0049") { return ["+49 30 23125###"] }
    if digits.hasPrefix("44") || digits.hasPrefix("0044") { return ["+44 7700 900###"] }
    return value.hasPrefix("0") ? ["030 23125###", "07700 900###"] : []
  }

  static func isInternationalPhone(_ value: String) -> Bool {
    value.hasPrefix("+") && isPhone(value)
  }

  private static func isPhone(_ value: String) -> Bool {
    (7...15).contains(value.count(where: \.isNumber))
      && value.allSatisfy { $0.isNumber || "+ ()-./".contains($0) }
  }

  /// What a value of one to three capitalised words could be; `nil` for other values.
  private static func namePart(_ value: String) -> InventedNames.Part? {
    let words = value.split(separator: " ")
    let isName = words.allSatisfy { word in
      word.first?.isUppercase == true && word.dropFirst().contains { $0.isLowercase }
        && word.allSatisfy { $0.isLetter || $0 == "-" }
    }
    guard isName, (1...3).contains(words.count) else { return nil }
    return words.count == 1 ? .family : .person
  }

  private static func isAddress(_ value: String) -> Bool {
    let parts = value.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
      && parts[1].contains(".")
  }
}
