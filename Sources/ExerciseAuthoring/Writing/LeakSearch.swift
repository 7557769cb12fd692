/// Looks for real values in what is to be written.
///
/// Texts are compared without case and without spaces, and long values also without any other mark, so that
/// `HL-12345678-2` is found in `hl 12345678 2`. A short value, such as a name, is looked for as a whole word;
/// a number of three digits or a year is not, as it stands in any table.
struct LeakSearch {
  private let long: [String]
  private let short: [String]
  /// Amounts, by how much they are.
  private let amounts: Set<String>
  /// From so many letters and digits on, a value is looked for anywhere.
  private static let length = 6

  /// - Parameter amounts: those of the values that are amounts, which are found in any spelling.
  init(_ values: [String], amounts: [String] = []) {
    self.amounts = Set(amounts.compactMap(AmountSearch.digits)).filter { $0.count > 3 }
    long = Set(values.map(LeakSearch.squeezed))
      .filter { $0.count(where: \.isLetterOrNumber) >= LeakSearch.length }.sorted()
    short = Set(values.map(LeakSearch.spaced)).filter(LeakSearch.isTelling).sorted()
  }

  /// Whether one of the values stands in the texts.
  ///
  /// - Parameters:
  ///   - files: whole files, with our own words in them.
  ///   - contents: what is drawn or taken from the case.
  func finds(in files: [String], contents: [String]) -> Bool {
    files.contains(where: findsLong)
      || contents.contains { text in
        let bytes = Array(text.lowercased().utf8)
        return short.contains { !WordSearch.places(of: $0, in: bytes).isEmpty }
          || !AmountSearch.places(of: amounts, in: bytes).isEmpty
      }
  }

  private func findsLong(in text: String) -> Bool {
    // Lines and cells end a value: what two of them give together is nobody's.
    let cells = text.split { $0 == "," || $0.isNewline }
    let bare = cells.map { String($0.lowercased().filter(\.isLetterOrNumber)) }
      .joined(separator: "\n")
    let squeezed = LeakSearch.squeezed(text)
    return long.contains { value in
      squeezed.contains(value) || bare.contains(value.filter(\.isLetterOrNumber))
    }
  }

  private static func isTelling(_ value: String) -> Bool {
    let count = value.count(where: \.isLetterOrNumber)
    guard count > 1, count < length else { return false }
    guard let number = Int(value) else { return !value.allSatisfy(\.isNumber) || count > 3 }
    return count > 3 && !(1900...2099).contains(number)
  }

  private static func squeezed(_ text: String) -> String {
    String(text.lowercased().filter { !$0.isWhitespace })
  }

  private static func spaced(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Character {
  fileprivate var isLetterOrNumber: Bool { isLetter || isNumber }
}
