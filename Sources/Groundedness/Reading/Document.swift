import StructuredText

/// A text cut into passages, each with its tokens and with what stands around it.
struct Document {
  /// The text with markup taken out; every byte that is left stands where it stood.
  var view: [UInt8]
  var tokens: [Token] = []
  var cells: [Cell] = []
  var passages: [Passage] = []
  var blocks: [Block] = []
  var labels: [Label] = []
  var tables: [Table] = []
  var sections: [Section] = []
  /// Where block quotes stand.
  var quotes: [Range<Int>] = []
  /// Places that a caller's own rule calls citations.
  var citations: [Range<Int>]
  /// What language it is in and how it writes numbers.
  var habits = Habits()
  /// What the numbers in tables are multiplied by, where a sentence says so: `in EUR million`.
  var tableScale: Double?

  /// A sentence, a heading, a row of a table or an object.
  struct Passage {
    enum Kind { case sentence, heading, row }
    var kind: Kind
    var block: Int
    var section: Int
    var tokens: Range<Int>
    var cells: Range<Int>
    /// The list item it belongs to; -1 outside of lists.
    var item = -1
    /// How deep that item stands.
    var depth = 0
    /// The table whose row it is.
    var table: Int?
  }

  /// A part of a passage: a whole sentence, or one cell of a row.
  struct Cell {
    var tokens: Range<Int>
    /// What names it: the head of its column, its key.
    var label: Int?
  }

  /// Passages that belong together: a paragraph, a list, a table.
  struct Block {
    var passages: Range<Int>
    /// Further passages that say what it is about: headings, the object around it.
    var context: [Int]
  }

  /// The part of a text below a heading.
  struct Section {
    /// The number of the heading, such as `4.2`; empty if it has none.
    var number: String
    /// The passage of the heading.
    var heading: Int
    var level: Int
    /// The section around it.
    var parent: Int?
  }

  /// Rows with the same columns.
  struct Table {
    var rows: [Int] = []
    /// Its columns, as labels.
    var columns: [Int] = []
  }

  /// Reads a text.
  init(_ bytes: [UInt8], format: GroundingSource.Format, citations: [Range<Int>] = []) {
    view = bytes
    self.citations = citations
    switch format {
    case .csv: readCSV()
    case .json: readJSON()
    case .text, .markdown: readProse()
    }
    habits = Habits(self)
    tableScale = ScaleNote.factor(in: tokens, isGerman: habits.isGerman)
  }

  /// Adds a cell and its tokens.
  mutating func addCell(_ range: Range<Int>, label: Int?) {
    let start = tokens.count
    tokens += Tokenizer.tokens(of: view, in: range)
    cells.append(Cell(tokens: start..<tokens.count, label: label))
  }

  /// Adds a passage of the cells and tokens that were added since.
  @discardableResult
  mutating func addPassage(
    _ kind: Passage.Kind, from firstCell: Int, section: Int, item: Int = -1, depth: Int = 0,
    table: Int? = nil
  ) -> Int {
    let firstToken = firstCell < cells.count ? cells[firstCell].tokens.lowerBound : tokens.count
    passages.append(
      Passage(
        kind: kind, block: blocks.count, section: section, tokens: firstToken..<tokens.count,
        cells: firstCell..<cells.count, item: item, depth: depth, table: table))
    return passages.count - 1
  }

  /// Closes a block of the passages that were added since.
  mutating func addBlock(from firstPassage: Int, context: [Int]) {
    blocks.append(Block(passages: firstPassage..<passages.count, context: context))
  }

  /// The text of a range as it was written, without markup.
  func string(_ range: Range<Int>) -> String {
    String(decoding: view[range.clamped(to: 0..<view.count)].filter { $0 != 0 }, as: UTF8.self)
  }
}
