/// In which passages and blocks of the sources a term stands, and how much it tells.
struct TermIndex: Sendable {
  private(set) var ids: [String: Int] = [:]
  /// For each term the passages it stands in.
  private(set) var passages: [[Int32]] = []
  /// For each term the blocks it stands in, or in the headings above them.
  private(set) var blocks: [[Int32]] = []
  /// The passages of each block.
  private(set) var blockPassages: [Range<Int>] = []
  /// The block of each passage.
  private(set) var blockOf: [Int32] = []
  /// Whether the passages of a block are rows.
  private(set) var holdsRows: [Bool] = []
  private let passageCount: Int

  init(_ documents: [Document], _ mentions: [Mentions], firstPlace: [Int]) {
    passageCount = documents.reduce(0) { $0 + $1.passages.count }
    for (number, document) in documents.enumerated() {
      let terms = PassageTerms.all(of: document, mentions[number])
      for (passage, words) in terms.enumerated() {
        for word in words { insert(word, passage: firstPlace[number] + passage) }
      }
      addBlocks(of: document, terms, from: firstPlace[number])
    }
  }

  private mutating func insert(_ term: String, passage: Int) {
    let id = id(term)
    if passages[id].last != Int32(passage) { passages[id].append(Int32(passage)) }
  }

  private mutating func id(_ term: String) -> Int {
    if let id = ids[term] { return id }
    let id = passages.count
    ids[term] = id
    passages.append([])
    blocks.append([])
    return id
  }

  private mutating func addBlocks(of document: Document, _ terms: [[String]], from first: Int) {
    for block in document.blocks {
      let number = Int32(blockPassages.count)
      blockPassages.append(first + block.passages.lowerBound..<first + block.passages.upperBound)
      let isTable = block.passages.first.map { document.passages[$0].kind == .row } ?? false
      holdsRows.append(isTable)
      for _ in block.passages { blockOf.append(number) }
      let own = isTable ? [] : Array(block.passages)
      for passage in own + block.context {
        for term in terms[passage] {
          let id = id(term)
          if blocks[id].last != number { blocks[id].append(number) }
        }
      }
    }
  }

  /// How much it tells that a passage has the term: the rarer, the more.
  func weight(_ id: Int) -> Double {
    let count = passages[id].count
    guard count > 0 else { return 0 }
    // In a few passages every word is rare, which must not make it worthless.
    return NaturalLogarithm.of(1 + Double(max(passageCount, 60)) / Double(count))
  }

  /// How much it tells that a passage has a term.
  func weight(of term: String) -> Double { ids[term].map(weight) ?? 0 }

  /// The passages that have a term.
  func passages(of term: String) -> [Int] { ids[term].map { passages[$0].map(Int.init) } ?? [] }

  /// How many passages have a term.
  func count(_ term: String) -> Int { ids[term].map { passages[$0].count } ?? 0 }
}

/// The terms of each passage of a document.
enum PassageTerms {
  static func all(of document: Document, _ mentions: Mentions) -> [[String]] {
    var terms = document.passages.map { passage in
      document.tokens[passage.tokens].compactMap(Terms.term(of:))
    }
    for date in mentions.dates {
      terms[date.passage] += date.first.terms
    }
    for reference in mentions.references where reference.kind == .identifier {
      terms[reference.passage].append(reference.key)
    }
    return terms
  }
}

extension PartialDate {
  /// What the date is compared by when passages are: the same in every language.
  var terms: [String] {
    if let day, let month { return ["@\(month)-\(day)"] }
    if let month { return ["@m\(month)"] }
    if let quarter { return ["@q\(quarter)"] }
    return []
  }
}

/// Natural logarithm without the system's mathematics library.
enum NaturalLogarithm {
  static func of(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    // value = significand * 2^exponent; ln(significand) by the series of artanh.
    let x = (value.significand - 1) / (value.significand + 1)
    let square = x * x
    var (term, sum, divisor) = (x, 0.0, 1.0)
    for _ in 0..<14 {
      sum += term / divisor
      term *= square
      divisor += 2
    }
    return 2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3
  }
}
