/// What a document mentions, each kind by position.
struct Mentions {
  var numbers: [NumberMention] = []
  var dates: [DateMention] = []
  var references: [ReferenceMention] = []
  /// The references and dates of each passage.
  private var referencesOf: [Range<Int>] = []
  private var datesOf: [Range<Int>] = []
  private var numbersOf: [Range<Int>] = []

  /// Reads a document: references first, for `HL-2026-05-03` is no date; dates before numbers.
  init(of document: Document) {
    var taken = [Bool](repeating: false, count: document.tokens.count)
    for passage in document.passages.indices {
      if document.passages[passage].kind == .heading {
        let tokens = document.passages[passage].tokens
        for token in tokens.prefix(SectionNumber(document.tokens[tokens])?.length ?? 0) {
          taken[token] = true
        }
      }
      for cell in document.passages[passage].cells {
        let place = Place(passage: passage, cell: cell, document: document)
        ReferenceReader(place).read(into: &references, &taken)
        DateReader(place).read(into: &dates, &taken)
        NumberReader(place).read(into: &numbers, &taken)
      }
    }
    referencesOf = PlaceRanges.of([references.map(\.passage)], [0])
    numbersOf = PlaceRanges.of([numbers.map(\.passage)], [0])
    datesOf = PlaceRanges.of([dates.map(\.passage)], [0])
  }

  /// The references of a passage.
  func references(of passage: Int) -> ArraySlice<ReferenceMention> {
    references[referencesOf.range(ofPlace: passage)]
  }

  /// The numbers of a passage.
  func numbers(of passage: Int) -> ArraySlice<NumberMention> {
    numbers[numbersOf.range(ofPlace: passage)]
  }

  /// The dates of a passage.
  func dates(of passage: Int) -> ArraySlice<DateMention> { dates[datesOf.range(ofPlace: passage)] }
}

/// One cell of a document, in which mentions are looked for.
struct Place {
  var passage: Int
  var cell: Int
  var document: Document

  var tokens: ArraySlice<Token> { document.tokens[document.cells[cell].tokens] }
  var label: Label? { document.cells[cell].label.map { document.labels[$0] } }
}

/// A number of a text.
struct NumberMention {
  /// One way to read it; `1.234` has two.
  struct Reading {
    /// The value in the base of its unit.
    var value: Double
    /// What one more in the last digit that is written adds.
    var step: Double
    var unit: MeasureUnit?
  }

  /// Where it stands, unit included.
  var range: Range<Int>
  var tokens: Range<Int>
  /// The likeliest first; never empty.
  var readings: [Reading]
  /// The digits as written, without separators and zeros at the ends.
  var digits: String
  var passage: Int
  var cell: Int
  /// Whether `about` or the like stands before it.
  var isApproximate = false
  /// Whether it is written in words.
  var isInWords = false
  /// Whether it is five or more digits without separator or unit, as numbers of records are.
  var isBare = false
  /// Whether a word before it says that it is the number of a record.
  var isLabelled = false
  /// What is counted, if it has no unit: the word behind it, in lower case.
  var noun: String?
  /// What a word such as `million` multiplies it by.
  var scale: Double?

  var first: Reading { readings[0] }
  var unit: MeasureUnit? { readings[0].unit }
}

/// A date of a text.
struct DateMention {
  var range: Range<Int>
  var tokens: Range<Int>
  /// The ways to read it, the likeliest first; `03/05/2026` has two.
  var readings: [PartialDate]
  var passage: Int
  var cell: Int

  var first: PartialDate { readings[0] }
}

/// A reference of a text.
struct ReferenceMention {
  enum Kind: Hashable {
    /// The number of a record, a policy, a claim: `HL-12345678-2`, `claim:104233#p2`.
    case identifier
    /// `§ 12`, `section 4.2`
    case section
    /// `[3]`, `[Source 3]`
    case source
    /// `https://example.org/terms`, a DOI
    case address
    /// `(Miller 2021)`
    case author
  }

  var kind: Kind
  var range: Range<Int>
  var tokens: Range<Int>
  /// What is compared: without case, spaces and typography.
  var key: String
  var passage: Int
  var cell: Int
}
