/// Finds what is written like a name: several capitalised words, a title and a surname, an
/// organisation with its legal form.
struct NameReader {
  struct Name {
    var passage: Int
    /// The tokens, titles and linking words included.
    var tokens: Range<Int>
    /// The tokens that count.
    var words: [Int]
    var hasTitle: Bool
  }

  private let output: Document
  private let taken: Set<Int>

  init(_ output: Document, _ mentions: Mentions) {
    self.output = output
    var taken: Set<Int> = []
    for date in mentions.dates { taken.formUnion(date.tokens) }
    for reference in mentions.references { taken.formUnion(reference.tokens) }
    for number in mentions.numbers { taken.formUnion(number.tokens) }
    self.taken = taken
  }

  func names() -> [Name] {
    var found: [Name] = []
    for (number, passage) in output.passages.enumerated() where passage.kind != .heading {
      for cell in passage.cells {
        let tokens = output.cells[cell].tokens
        var index = tokens.lowerBound
        while index < tokens.upperBound {
          if let name = name(at: index, in: tokens, passage: number) {
            found.append(name)
            index = name.tokens.upperBound
          } else {
            index += 1
          }
        }
      }
    }
    return found
  }

  private func name(at start: Int, in tokens: Range<Int>, passage: Int) -> Name? {
    let hasTitle = titles.contains(output.tokens[start].text) && output.tokens[start].isCapitalised
    var words: [Int] = []
    var index = start
    if hasTitle {
      index += 1
      while index < tokens.upperBound,
        output.tokens[index].isSymbol(".") || titles.contains(output.tokens[index].text)
      { index += 1 }
    }
    var end = index
    while index < tokens.upperBound {
      if isNameWord(index) {
        words.append(index)
        index += 1
        end = index
      } else if !words.isEmpty, links(index, upTo: tokens.upperBound) {
        index += 1
      } else {
        break
      }
    }
    // The first word of a sentence is capitalised anyway.
    let isFirst = start == tokens.lowerBound || isSentenceStart(start)
    while !hasTitle, let first = words.first, Terms.stopWords.contains(output.tokens[first].text) {
      words.removeFirst()
    }
    if isFirst, !hasTitle, let first = words.first, isOrdinary(first) { words.removeFirst() }
    guard let first = words.first, !looksLikeLabel(end, tokens) || hasTitle else { return nil }
    let hasForm = words.contains { legalForms.contains(output.tokens[$0].text) }
    let needed = hasTitle ? 1 : 2
    guard words.count >= needed, words.count <= 7 else { return nil }
    if words.allSatisfy({
      genericWords.contains(output.tokens[$0].text) || Month.named(output.tokens[$0].text) != nil
    }) {
      return nil
    }
    if output.habits.isGerman, !hasTitle, !hasForm, !isLikelyGermanName(words) { return nil }
    return Name(
      passage: passage, tokens: (hasTitle ? start : first)..<end, words: words, hasTitle: hasTitle)
  }

  private func isNameWord(_ index: Int) -> Bool {
    let token = output.tokens[index]
    return token.isCapitalised && !taken.contains(index) && !neverNames.contains(token.text)
      && !titles.contains(token.text)
  }

  /// `of`, `&`, `van` and hyphens between the words of a name.
  private func links(_ index: Int, upTo end: Int) -> Bool {
    let token = output.tokens[index]
    guard index + 1 < end, isNameWord(index + 1) else { return false }
    if token.isDash { return token.isGlued && output.tokens[index + 1].isGlued }
    if token.isSymbol("&")
      || token.isSymbol(".") && index > 0 && output.tokens[index - 1].text.count == 1
    {
      return true
    }
    return particles.contains(token.text)
      && !(output.habits.isGerman && !germanParticles.contains(token.text))
  }

  private func isSentenceStart(_ index: Int) -> Bool {
    index > 0 && (output.tokens[index - 1].isSymbol(":") || output.tokens[index - 1].isSymbol("."))
  }

  /// `Next Steps:` is a label.
  private func looksLikeLabel(_ end: Int, _ tokens: Range<Int>) -> Bool {
    end < tokens.upperBound && output.tokens[end].isSymbol(":")
  }

  private func isOrdinary(_ index: Int) -> Bool {
    let word = output.tokens[index].text
    if Terms.stopWords.contains(word) || commonStarts.contains(word) { return true }
    // Adjectives, verbs and question words begin German sentences; first names seldom end so.
    return output.habits.isGerman && ordinaryEndings.contains { word.hasSuffix($0) }
  }

  /// German writes every noun large: two nouns in a row are a name only if neither looks like an
  /// everyday one.
  private func isLikelyGermanName(_ words: [Int]) -> Bool {
    let texts = words.map { output.tokens[$0].text }
    let plain = texts.count { text in
      germanNounEndings.contains { text.hasSuffix($0) } || genericWords.contains(text)
    }
    return texts.count - plain >= 2
  }
}

private let titles: Set = ["mr", "mrs", "ms", "dr", "prof", "herr", "herrn", "frau", "sir", "dame"]
private let particles: Set = ["of", "van", "von", "de", "der", "den", "la", "zu", "und"]
private let germanParticles: Set = ["van", "von", "de", "den", "der", "la"]
private let legalForms: Set = [
  "gmbh", "ag", "ltd", "inc", "llc", "plc", "kg", "se", "kgaa", "ohg", "ug", "corp", "limited",
  "mutual",
  "group", "holding", "versicherung", "versicherungen", "insurance", "bank", "stiftung",
  "foundation",
]
private let commonStarts: Set = [
  "according", "please", "yes", "dear", "summary", "overall", "however", "therefore",
  "additionally",
  "furthermore", "note", "see", "based", "claim", "claims", "policy", "total", "report", "reported",
  "section", "customer", "following", "under", "payment", "laut", "gemäß", "sehr", "bitte",
  "zusammenfassung",
  "hinweis", "kunde", "kundin", "schaden", "police", "insurer", "director", "manager", "meanwhile",
  "although",
  "because", "since", "both", "neither", "last", "next", "today", "yesterday", "per",
]
private let ordinaryEndings = ["e", "en", "er", "es", "em", "t", "ig", "lich"]
private let neverNames: Set = [
  "i", "the", "a", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  "montag",
  "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "eur", "usd", "gbp", "chf",
  "sie",
  "ihre", "ihr", "ihnen", "uhr", "prozent", "euro",
]
private let genericWords: Set = [
  "claim", "claims", "policy", "section", "table", "figure", "annex", "article", "chapter",
  "source",
  "summary", "report", "total", "amount", "status", "next", "steps", "key", "findings", "north",
  "south",
  "east", "west", "region", "quarter", "year", "executive", "overview", "risk", "risks", "action",
  "items",
  "board", "memo", "nord", "süd", "ost", "anfang", "mitte", "ende", "schaden", "nummer", "kunde",
  "herr",
  "frau", "abteilung", "seite", "stand", "datum", "januar", "monat", "monats", "month", "pm", "am",
  "ai", "ki", "it", "hr", "eu",
]
private let germanNounEndings = [
  "ung", "ungen", "heit", "keit", "keiten", "schaft", "tion", "tionen", "nummer", "schaden",
  "schäden",
  "betrag", "kosten", "summe", "jahr", "monat", "tag", "fall", "fälle", "stelle", "ismus", "tät",
  "tor",
  "nehmer", "nehmerin", "geber", "leiter", "leiterin", "leitung", "zahl", "zahlen", "quote",
  "stand",
  "satz", "grund", "recht", "plan", "preis", "wert", "zeit", "frist", "vertrag", "kunde", "kunden",
]
