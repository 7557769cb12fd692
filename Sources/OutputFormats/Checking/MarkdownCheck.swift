import Diagnostics
import StructuredText

/// Compares a Markdown text with the shape it must have.
struct MarkdownCheck {
  typealias Found = (part: ShapePart, trouble: MarkdownTrouble, range: Range<Int>?)

  private let shape: MarkdownShape
  private let document: MarkdownDocument
  private let output: ParsedOutput
  /// Lines that may be meant as headings, by what they say.
  private let lines: [SectionName: Range<Int>]

  init(_ shape: MarkdownShape, _ document: MarkdownDocument, _ output: ParsedOutput) {
    self.shape = shape
    self.document = document
    self.output = output
    lines = shape.sections.isEmpty ? [:] : LikelyHeadings.lines(in: output.bytes)
  }

  func problems() -> [Found] {
    // A table or a list of a section that is not there is no second problem.
    let tables = shape.tables.filter { !isMissing($0.section) }.flatMap(table)
    let lists = shape.lists.filter { !isMissing($0.section) }.flatMap(list)
    return sections() + depth() + tables + rows() + lists + links()
  }

  private func isMissing(_ section: String?) -> Bool {
    guard let section, document.section(named: section) == nil else { return false }
    return shape.sections.contains { SectionName($0) == SectionName(section) }
  }

  // MARK: Sections

  private func sections() -> [Found] {
    let sections = document.sections
    let wanted = shape.sections.map { SectionName($0) }
    var found = unclosedFences()
    var last: (index: Int, position: Int)?
    for (index, name) in wanted.enumerated() {
      let same = sections.filter { $0.heading.name == name }
      guard let section = same.first else {
        found.append(missing(shape.sections[index]))
        continue
      }
      let title = shape.sections[index]
      if same.count > 1 {
        found.append((.sections, .repeatedSection(title), same[1].heading.range))
      }
      if isBlank(section.body) {
        found.append((.sections, .emptySection(title), section.heading.range))
      }
      let position = section.heading.range.lowerBound
      if shape.isOrdered, let last, position < last.position {
        let trouble = MarkdownTrouble.wrongOrder(title, before: shape.sections[last.index])
        found.append((.sections, trouble, section.heading.range))
      } else {
        last = (index, position)
      }
    }
    return found + unexpected(sections, wanted)
  }

  private func missing(_ title: String) -> Found {
    // Bold text, or marks without a space behind them, look like a heading and are none.
    if let line = lines[SectionName(title)] { return (.sections, .noHeading(title), line) }
    let wanted = Set(shape.sections.map { SectionName($0) })
    let others = document.headings.filter { !wanted.contains($0.name) }.map(\.text)
    return (.sections, .missingSection(title, nearest: title.nearest(in: others)), nil)
  }

  /// Sections of the level of those that were asked for, which are not among them.
  private func unexpected(_ sections: [MarkdownSection], _ wanted: [SectionName]) -> [Found] {
    guard !shape.allowsOthers else { return [] }
    let level = sections.first { wanted.contains($0.heading.name) }?.heading.level
    return sections.filter { $0.heading.level == level && !wanted.contains($0.heading.name) }.map {
      (.sections, .unexpectedSection($0.heading.text), $0.heading.range)
    }
  }

  private func unclosedFences() -> [Found] {
    document.codeBlocks.filter { !$0.isClosed }.map { (.sections, .unclosedFence, $0.range) }
  }

  private func depth() -> [Found] {
    guard let limit = shape.maxDepth else { return [] }
    return document.headings.filter { $0.level > limit }.map {
      (.depth, .tooDeep($0.level, limit: limit), $0.range)
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    output.bytes[range].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  // MARK: Tables and lists

  private func table(_ wanted: MarkdownShape.Table) -> [Found] {
    let place = place(of: wanted.section)
    let tables = document.tables.filter { place?.overlaps($0.range) ?? false }
    let names = wanted.columns.map { SectionName($0) }
    func missing(in table: MarkdownTable) -> [String] {
      let there = Set(table.columns.map { SectionName($0.text) })
      return zip(wanted.columns, names).filter { !there.contains($0.1) }.map(\.0)
    }
    // The table that lacks the fewest columns is the one that was meant.
    guard let best = tables.min(by: { missing(in: $0).count < missing(in: $1).count }),
      names.isEmpty || missing(in: best).count < names.count
    else {
      return [(.tables, .missingTable(columns: wanted.columns, section: wanted.section), nil)]
    }
    var found: [Found] = []
    let lacking = missing(in: best)
    if !lacking.isEmpty { found.append((.tables, .missingColumns(lacking), header(of: best))) }
    if best.rows.count < wanted.minRows {
      found.append(
        (.tables, .tooFewTableRows(best.rows.count, limit: wanted.minRows), best.range))
    }
    return found
  }

  private func rows() -> [Found] {
    guard !shape.tables.isEmpty else { return [] }
    return document.tables.flatMap { table in
      table.rows.filter { $0.count != table.columns.count }.map { row in
        let start = row.first?.range.lowerBound ?? table.range.lowerBound
        let range = start..<max(start, row.last?.range.upperBound ?? start)
        return (.tables, .wrongCellCount(row.count, expected: table.columns.count), range)
      }
    }
  }

  private func header(of table: MarkdownTable) -> Range<Int> {
    let start = table.columns.first?.range.lowerBound ?? table.range.lowerBound
    return start..<max(start, table.columns.last?.range.upperBound ?? start)
  }

  private func list(_ wanted: MarkdownShape.List) -> [Found] {
    let place = place(of: wanted.section)
    let lists = document.lists.filter { place?.overlaps($0.range) ?? false }
    guard let list = lists.max(by: { $0.outermost.count < $1.outermost.count }) else {
      return [(.lists, .missingList(section: wanted.section), nil)]
    }
    let items = list.outermost
    var found: [Found] = []
    if items.count < wanted.minItems {
      found.append((.lists, .tooFewItems(items.count, limit: wanted.minItems), list.range))
    }
    if let most = wanted.maxItems, items.count > most {
      found.append((.lists, .tooManyItems(items.count, limit: most), list.range))
    }
    if let isNumbered = wanted.isNumbered,
      let item = items.first(where: { $0.isNumbered != isNumbered })
    {
      found.append((.lists, .wrongListMarks(shouldBeNumbered: isNumbered), item.range))
    }
    return found
  }

  /// Where a section's text stands; the whole text for `nil`, and `nil` if there is no such section.
  private func place(of section: String?) -> Range<Int>? {
    guard let section else { return 0..<output.bytes.count }
    return document.section(named: section)?.body
  }

  // MARK: Links

  private func links() -> [Found] {
    guard let wanted = shape.links else { return [] }
    var found: [Found] = []
    if document.links.count < wanted.min {
      found.append((.links, .tooFewLinks(document.links.count, limit: wanted.min), nil))
    }
    for link in document.links {
      guard let address = link.destination else {
        found.append((.links, .brokenLink, link.range))
        continue
      }
      guard let hosts = wanted.hosts, let host = LinkHost.host(of: address) else { continue }
      if !hosts.contains(where: { host == $0 || host.hasSuffix("." + $0) }) {
        found.append((.links, .foreignHost(host), link.range))
      }
    }
    return found
  }
}

/// The host that an address leads to.
enum LinkHost {
  /// - Returns: the host in lower case; `nil` for an address inside the same text or site, and the
  ///   scheme where there is no host, so that `javascript:` is never taken for one.
  static func host(of address: String) -> String? {
    // Browsers take a backslash for a slash.
    let address = address.lowercased().replacing("\\", with: "/")
    guard let colon = address.firstIndex(of: ":"),
      !address[..<colon].contains(where: { "/?#".contains($0) })
    else {
      return address.hasPrefix("//") ? authority(address) : nil
    }
    let rest = address[address.index(after: colon)...]
    guard rest.hasPrefix("//") else { return String(address[...colon]) }
    return authority(rest)
  }

  private static func authority(_ text: some StringProtocol) -> String {
    // Browsers pass over any number of slashes.
    let authority = text.drop { $0 == "/" }.prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    return String(host.prefix { $0 != ":" })
  }
}

extension MarkdownList {
  /// The items that are not nested.
  fileprivate var outermost: [MarkdownListItem] { items.filter { $0.depth == 0 } }
}
