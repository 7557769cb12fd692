/// One output, checked against the sources.
struct OutputCheck {
  let output: Document
  let mentions: Mentions
  let index: SourceIndex
  let terms: [[String]]
  var board: ScoreBoard
  /// The rows that the passage under check may speak of.
  var rowGroups: [RowGroup] = []
  /// The query that the board was last scored with.
  private var scored: Query?
  private var found: [Claim] = []

  init(_ output: Document, against index: SourceIndex) {
    self.output = output
    self.index = index
    mentions = Mentions(of: output)
    terms = PassageTerms.all(of: output, mentions)
    board = ScoreBoard(index.terms)
  }

  /// The claims, by position.
  consuming func claims() -> [Claim] {
    var check = self
    let quotations = check.quotations()
    check.found = quotations + check.references() + check.dates() + check.numbers()
    check.found += check.names() + check.certainties()
    // What stands inside a quotation is checked with it.
    let quoted = quotations.filter { $0.status != .notFound }.map(\.range)
    return check.found.filter { claim in
      claim.kind == .quotation || !quoted.contains { $0.contains(claim.range.lowerBound) }
    }.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.kind.rawValue) < (
        $1.range.lowerBound, $1.range.upperBound, $1.kind.rawValue
      )
    }
  }

  /// Scores the sources' passages against a query.
  mutating func score(_ query: Query) {
    guard scored != query else { return }
    board.score(query)
    scored = query
  }

  /// The text of a range of a source.
  func text(_ range: Range<Int>, ofSource source: Int) -> String {
    index.documents[source].string(range)
  }

  /// The number of a passage of a source among all.
  func place(_ document: Int, _ passage: Int) -> Int { index.firstPlace[document] + passage }
}
