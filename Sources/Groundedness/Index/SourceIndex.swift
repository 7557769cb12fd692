/// The sources, cut up and made searchable.
struct SourceIndex: Sendable {
  /// A passage of a source.
  struct Place: Hashable {
    var document: Int
    var passage: Int
  }

  let documents: [Document]
  let mentions: [Mentions]
  /// All passages of all sources, one behind the other.
  let places: [Place]
  /// Where the passages of each source begin among `places`.
  let firstPlace: [Int]
  let terms: TermIndex
  let numbers: NumberIndex
  let dates: DateIndex
  let references: ReferenceIndex
  let words: WordIndex
  let tables: [TableFacts]
  /// The currency of the sources, if they name exactly one, and where they do.
  let onlyCurrency: (unit: MeasureUnit, evidence: Evidence)?
  /// The words of columns' names and keys, by stem.
  let labelWords: Set<String>
  private let termSets: [[String]]

  init(_ sources: [GroundingSource]) {
    let documents = sources.map { Document($0.bytes, format: $0.format) }
    let mentions = documents.map(Mentions.init)
    var places: [Place] = []
    var firstPlace: [Int] = []
    for (number, document) in documents.enumerated() {
      firstPlace.append(places.count)
      places += document.passages.indices.map { Place(document: number, passage: $0) }
    }
    self.documents = documents
    self.mentions = mentions
    self.places = places
    self.firstPlace = firstPlace
    terms = TermIndex(documents, mentions, firstPlace: firstPlace)
    numbers = NumberIndex(mentions, firstPlace: firstPlace)
    dates = DateIndex(mentions, firstPlace: firstPlace)
    references = ReferenceIndex(documents, mentions)
    words = WordIndex(documents)
    termSets = documents.indices.flatMap { PassageTerms.all(of: documents[$0], mentions[$0]) }
    labelWords = Set(documents.flatMap { $0.labels.flatMap(\.words) }.map(Terms.stem))
    onlyCurrency = SourceIndex.onlyCurrency(documents, mentions)
    tables = documents.indices.flatMap { number in
      documents[number].tables.indices.map {
        TableFacts(table: $0, of: documents[number], mentions[number], number: number)
      }
    }
  }

  /// The passage with a number among all.
  func passage(_ place: Int) -> Document.Passage {
    documents[places[place].document].passages[places[place].passage]
  }

  /// The terms of a passage.
  func termSet(ofPlace place: Int) -> Set<String> { Set(termSets[place]) }

  private static func onlyCurrency(_ documents: [Document], _ mentions: [Mentions]) -> (
    unit: MeasureUnit, evidence: Evidence
  )? {
    var found: (unit: MeasureUnit, evidence: Evidence)?
    for (number, mentions) in mentions.enumerated() {
      for mention in mentions.numbers {
        guard let unit = mention.unit, unit.isCurrency else { continue }
        if let found, found.unit.dimension != unit.dimension { return nil }
        if found == nil {
          found = (unit, Evidence(source: number, range: mention.range))
        }
      }
      for token in documents[number].tokens where token.isWord && token.letterCase == .upper {
        guard let unit = MeasureUnit.words[token.text], unit.isCurrency else { continue }
        if let found, found.unit.dimension != unit.dimension { return nil }
        if found == nil { found = (unit, Evidence(source: number, range: token.range)) }
      }
    }
    return found
  }

  /// Where a passage stands.
  func evidence(ofPlace place: Int) -> Evidence {
    let document = documents[places[place].document]
    let tokens = document.tokens[document.passages[places[place].passage].tokens]
    return Evidence(
      source: places[place].document,
      range: (tokens.first?.start ?? 0)..<(tokens.last?.end ?? 0))
  }
}
