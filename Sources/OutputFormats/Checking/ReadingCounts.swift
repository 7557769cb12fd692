/// What reading formulas count in a text.
struct ReadingCounts {
  enum Language { case english, german }

  private(set) var words = 0
  private(set) var sentences = 0
  private(set) var syllables = 0
  private(set) var wordsOfOneSyllable = 0
  private(set) var wordsOfThreeSyllables = 0
  private(set) var wordsOverSixLetters = 0

  init(_ text: String, language: Language) {
    var letters = ""
    var (hasWord, isEnding) = (false, false)
    for character in text + "\n" {
      // A full stop inside `3.5` ends no sentence.
      if isEnding, hasWord, !character.isLetter, !character.isNumber {
        (sentences, hasWord) = (sentences + 1, false)
      }
      isEnding = ".!?…".contains(character)
      if character.isLetter || (character == "'" || character == "’") && !letters.isEmpty {
        letters.append(character)
        continue
      }
      if !letters.isEmpty {
        count(letters, language)
        (letters, hasWord) = ("", true)
      }
      if character.isNewline, hasWord { (sentences, hasWord) = (sentences + 1, false) }
    }
  }

  private mutating func count(_ word: String, _ language: Language) {
    let number = language == .german ? Syllables.german(word) : Syllables.english(word)
    words += 1
    syllables += number
    if number == 1 { wordsOfOneSyllable += 1 }
    if number >= 3 { wordsOfThreeSyllables += 1 }
    if word.count(where: \.isLetter) > 6 { wordsOverSixLetters += 1 }
  }

  /// A number of words in percent of all.
  func share(_ count: Int) -> Double { Double(count) * 100 / Double(max(1, words)) }
}

/// Counts syllables by the letters of a word, which is right for most words and off by one for some.
enum Syllables {
  /// Groups of vowels, without a silent `e` at the end.
  static func english(_ word: String) -> Int {
    var letters = Array(word.lowercased().filter(\.isLetter))
    let ending = String(letters.suffix(3))
    let isSilent =
      ending.hasSuffix("e") && !ending.hasSuffix("le")
      || ending.hasSuffix("es") && !["ses", "zes", "xes", "ges", "ces", "hes"].contains(ending)
      || ending.hasSuffix("ed") && !["ted", "ded"].contains(ending)
    if isSilent, letters.count > 3 { letters.removeLast(ending.hasSuffix("e") ? 1 : 2) }
    return max(1, groups(of: Set("aeiouy"), in: letters))
  }

  /// Groups of vowels, where `ie`, `ei`, `eu`, `äu`, `au` and doubled ones are one.
  static func german(_ word: String) -> Int {
    let vowels = Set("aeiouyäöü")
    let pairs: Set = ["ie", "ei", "eu", "äu", "au", "ai", "aa", "ee", "oo", "ey", "ay", "ou"]
    let letters = Array(word.lowercased().filter(\.isLetter))
    var (count, index) = (0, 0)
    while index < letters.count {
      guard vowels.contains(letters[index]) else {
        index += 1
        continue
      }
      count += 1
      let pair = String(letters[index..<min(index + 2, letters.count)])
      index += pairs.contains(pair) ? 2 : 1
    }
    return max(1, count)
  }

  private static func groups(of vowels: Set<Character>, in letters: [Character]) -> Int {
    var (count, wasVowel) = (0, false)
    for letter in letters {
      let isVowel = vowels.contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }
}
