/// A published measure of how hard a text is to read.
public enum ReadingFormula: String, Sendable, Hashable, CaseIterable, Codable {
  /// English, in years of school; lower is easier.
  ///
  /// Kincaid, Fishburne, Rogers and Chissom, 1975.
  case fleschKincaidGrade = "flesch-kincaid-grade"
  /// English, about 0 to 100; higher is easier.
  ///
  /// Flesch, 1948.
  case fleschReadingEase = "flesch-reading-ease"
  /// German, about 0 to 100; higher is easier.
  ///
  /// Amstad, 1978.
  case amstad
  /// German, in years of school; lower is easier.
  ///
  /// The first Wiener Sachtextformel: Bamberger and Vanecek, 1984.
  case wienerSachtext = "wiener-sachtextformel"
  /// Any language with spaces between words, about 20 to 60; lower is easier.
  ///
  /// Björnsson, 1968.
  case lix

  /// What people call it.
  public var title: String {
    switch self {
    case .fleschKincaidGrade: "Flesch–Kincaid grade"
    case .fleschReadingEase: "Flesch reading ease"
    case .amstad: "Flesch reading ease (Amstad)"
    case .wienerSachtext: "Wiener Sachtextformel"
    case .lix: "LIX"
    }
  }

  /// The measure of a text, rounded to a tenth; `nil` for a text without words.
  ///
  /// - Parameter text: sentences; lines that end without a full stop count as sentences.
  public func value(of text: String) -> Double? {
    let counts = ReadingCounts(
      text, language: self == .amstad || self == .wienerSachtext ? .german : .english)
    guard counts.words > 0 else { return nil }
    let words = Double(counts.words)
    let sentenceLength = words / Double(max(1, counts.sentences))
    let syllables = Double(counts.syllables) / words
    let value =
      switch self {
      case .fleschKincaidGrade: 0.39 * sentenceLength + 11.8 * syllables - 15.59
      case .fleschReadingEase: 206.835 - 1.015 * sentenceLength - 84.6 * syllables
      case .amstad: 180 - sentenceLength - 58.5 * syllables
      case .wienerSachtext:
        0.1935 * counts.share(counts.wordsOfThreeSyllables) + 0.1672 * sentenceLength
          + 0.1297 * counts.share(counts.wordsOverSixLetters)
          - 0.0327 * counts.share(counts.wordsOfOneSyllable) - 0.875
      case .lix: sentenceLength + counts.share(counts.wordsOverSixLetters)
      }
    return (value * 10).rounded() / 10
  }
}
