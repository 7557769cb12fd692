/// A made-up policy text in sections, in two versions.
struct Terms {
  /// One rule of it, with a value that changed from the version before.
  struct Clause {
    var section: String
    var title: String
    /// With `{v}` where the value stands.
    var sentence: String
    /// The value in force and the one before, as the text has them.
    var value: ClauseValue
    var before: ClauseValue
    /// Ways to say it again, with `{v}`.
    var paraphrases: [String]
    var heldOut: [String]
  }

  var clauses: [Clause]
  var text: String
  /// Where each clause's sentence stands.
  var sentences: [Range<Int>]

  init(_ language: WorldLanguage, _ random: inout SeededGenerator) {
    clauses = language == .english ? EnglishTerms.clauses(&random) : GermanTerms.clauses(&random)
    var text =
      language == .english ? "# Household terms, version 4\n" : "# Bedingungen Hausrat, Fassung 4\n"
    var sentences: [Range<Int>] = []
    let filler = language == .english ? EnglishTerms.filler : GermanTerms.filler
    for (index, clause) in clauses.enumerated() {
      text += "\n## \(clause.section) \(clause.title)\n\n"
      let sentence = clause.sentence.replacing("{v}", with: clause.value.inText(language))
      sentences.append(text.utf8.count..<text.utf8.count + sentence.utf8.count)
      text += sentence + " " + filler[index % filler.count] + "\n"
    }
    self.text = text
    self.sentences = sentences
  }

  /// The sentence of a clause as the text has it.
  func sentence(_ index: Int, _ language: WorldLanguage) -> String {
    clauses[index].sentence.replacing("{v}", with: clauses[index].value.inText(language))
  }
}

/// The value of a rule.
enum ClauseValue: Hashable {
  case money(Int)
  case days(Int)
  case months(Int)
  case percent(Int)

  /// How the policy text writes it.
  func inText(_ language: WorldLanguage) -> String {
    switch (self, language) {
    case (.money(let euros), .english): "EUR \(Money.grouped(euros, ","))"
    case (.money(let euros), .german): "\(Money.grouped(euros, ".")) EUR"
    case (.days(let days), .english): "\(days) days"
    case (.days(let days), .german): "\(days) Tagen"
    case (.months(let months), .english): "\(months) months"
    case (.months(let months), .german): "\(months) Monaten"
    case (.percent(let percent), .english): "\(percent) per cent"
    case (.percent(let percent), .german): "\(percent) Prozent"
    }
  }

  /// How an output may write it.
  func written(_ language: WorldLanguage, _ random: inout SeededGenerator) -> String {
    switch (self, language) {
    case (.money(let euros), .english):
      random.pick(
        [
          "€\(Money.grouped(euros, ","))", "EUR \(Money.grouped(euros, ","))",
          "\(Money.grouped(euros, ",")) euros",
        ], or: "")
    case (.money(let euros), .german):
      random.pick(
        ["\(Money.grouped(euros, ".")) €", "\(Money.grouped(euros, ".")) Euro", "\(euros) EUR"],
        or: "")
    case (.days(let days), .english):
      days % 7 == 0 && random.oneIn(3)
        ? (days == 7 ? "7 days" : "\(Words.english[days / 7] ?? "\(days / 7)") weeks")
        : "\(days) days"
    case (.days(let days), .german):
      days % 7 == 0 && days > 7 && random.oneIn(3)
        ? "\(Words.german[days / 7] ?? "\(days / 7)") Wochen" : "\(days) Tagen"
    case (.months(let months), .english):
      random.pick(["\(months) months", "\(Words.english[months] ?? "\(months)") months"], or: "")
    case (.months(let months), .german):
      random.pick(["\(months) Monaten", "\(Words.german[months] ?? "\(months)") Monaten"], or: "")
    case (.percent(let percent), .english):
      random.pick(["\(percent)%", "\(percent) per cent", "\(percent) percent"], or: "")
    case (.percent(let percent), .german):
      random.pick(["\(percent) %", "\(percent) Prozent"], or: "")
    }
  }

  /// The same number of another unit.
  var inWrongUnit: ClauseValue {
    switch self {
    case .money(let euros): .money(euros * 10)
    case .days(let days): .months(days)
    case .months(let months): .days(months)
    case .percent(let percent): .money(percent)
    }
  }
}

/// Small numbers in words.
enum Words {
  static let english = [
    2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
    10: "ten", 11: "eleven",
    12: "twelve",
  ]
  static let german = [
    2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun",
    10: "zehn", 11: "elf",
    12: "zwölf",
  ]
}
