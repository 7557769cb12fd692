/// The parts of a Markdown text that have a shape, each with its place.
///
/// CommonMark's blocks and the tables of GitHub Flavored Markdown, as far as a required format can ask
/// for them; what is inside code is none of them.
public struct MarkdownDocument: Sendable, Hashable {
  /// Headings, by position.
  public var headings: [MarkdownHeading] = []
  /// Tables, by position.
  public var tables: [MarkdownTable] = []
  /// Lists, by position; a list inside an item is a part of the outer one.
  public var lists: [MarkdownList] = []
  /// Links, by position.
  public var links: [MarkdownLink] = []
  /// Fenced code.
  public var codeBlocks: [MarkdownCodeBlock] = []
  /// Quoted blocks.
  public var quotes: [Range<Int>] = []
  /// Where the text ends.
  public var end = 0

  /// The headings with the text below them, down to the next heading of the same level or a higher
  /// one.
  public var sections: [MarkdownSection] {
    headings.enumerated().map { index, heading in
      let next = headings[(index + 1)...].first { $0.level <= heading.level }
      let bodyEnd = next?.range.lowerBound ?? end
      return MarkdownSection(heading: heading, body: heading.range.upperBound..<bodyEnd)
    }
  }
}

/// A heading.
public struct MarkdownHeading: Sendable, Hashable {
  /// 1 to 6.
  public var level: Int
  /// What it says, without marks of emphasis.
  public var text: String
  /// Its line, or both lines where it is underlined.
  public var range: Range<Int>
}

/// A heading and the text that belongs to it.
public struct MarkdownSection: Sendable, Hashable {
  /// The heading.
  public var heading: MarkdownHeading
  /// The text below it.
  public var body: Range<Int>
}

/// A table.
public struct MarkdownTable: Sendable, Hashable {
  /// The names of the columns.
  public var columns: [MarkdownCell]
  /// The rows below.
  public var rows: [[MarkdownCell]]
  /// The whole table.
  public var range: Range<Int>
}

/// A cell of a table.
public struct MarkdownCell: Sendable, Hashable {
  /// What it says, without marks of emphasis.
  public var text: String
  /// Where.
  public var range: Range<Int>
}

/// A list with all that is nested in it.
public struct MarkdownList: Sendable, Hashable {
  /// Its items, those of nested lists too.
  public var items: [MarkdownListItem]
  /// The whole list.
  public var range: Range<Int>
}

/// An item of a list.
public struct MarkdownListItem: Sendable, Hashable {
  /// Whether it has a number.
  public var isNumbered: Bool
  /// How deep it is nested; 0 is the outermost.
  public var depth: Int
  /// Its first line, without the mark.
  public var range: Range<Int>
}

/// A link.
public struct MarkdownLink: Sendable, Hashable {
  /// What is shown; empty for a bare address.
  public var text: String
  /// Where it leads; `nil` if a reference is defined nowhere.
  public var destination: String?
  /// The whole link.
  public var range: Range<Int>
}

/// Fenced code.
public struct MarkdownCodeBlock: Sendable, Hashable {
  /// The words behind the opening fence, such as `json`.
  public var info: String
  /// What stands between the fences.
  public var content: Range<Int>
  /// Fences included.
  public var range: Range<Int>
  /// Whether there is a closing fence.
  public var isClosed: Bool
}
