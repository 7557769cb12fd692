/// The lines of a YAML file that belong to one detector.
struct DetectorBlock {
  private var lines: [String]
  /// The line of the detector's name, then those that are indented deeper.
  private let range: Range<Int>

  /// - Parameter line: the line of the detector's name, from 1.
  init?(_ file: String, line: Int) {
    // By scalars, as a return and a newline are one character.
    lines = file.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    let first = line - 1
    guard lines.indices.contains(first) else { return nil }
    let indent = lines[first].indent
    let next = lines[(first + 1)...].firstIndex { !$0.isBlank && $0.indent <= indent }
    var end = next ?? lines.count
    while end > first + 1, lines[end - 1].isBlank { end -= 1 }
    range = first..<end
  }

  /// The file with one more non-matching example.
  func adding(_ example: String) -> String? {
    var copy = self
    return copy.add(example) ? copy.lines.joined(separator: "\n") : nil
  }

  private mutating func add(_ example: String) -> Bool {
    if let index = index(of: "noMatch:") { return addItem(example, at: index) }
    if let index = index(of: "examples:") { return addList(example, at: index) }
    let indent = range.dropFirst().map { lines[$0] }.first { !$0.isBlank }?.indent
    guard let indent else { return false }
    let space = String(repeating: " ", count: indent)
    insert(["\(space)examples: {noMatch: [\(example)]}"], at: range.upperBound)
    return true
  }

  private func index(of key: String) -> Int? {
    range.first { lines[$0].contains(key) && !lines[$0].isComment }
  }

  /// Puts an item before the others of a list, be it `[…]` or one item a line.
  private mutating func addItem(_ example: String, at index: Int) -> Bool {
    let line = lines[index]
    guard let key = line.firstRange(of: "noMatch:") else { return false }
    let rest = line[key.upperBound...]
    if let bracket = rest.firstIndex(where: { $0 != " " }), rest[bracket] == "[" {
      let behind = rest[rest.index(after: bracket)...]
      let isEmpty = behind.first { $0 != " " } == "]"
      lines[index] =
        line[...bracket] + example + (isEmpty ? "" : ", ") + behind.drop { $0 == " " }
      return true
    }
    let first = (index + 1..<range.upperBound).first { !lines[$0].isBlank && !lines[$0].isComment }
    let indent = first.map { lines[$0].indent } ?? line.indent + 2
    insert([String(repeating: " ", count: indent) + "- " + example], at: index + 1)
    return true
  }

  /// Puts a list into `examples` that has none, be it `{…}` or one key a line.
  private mutating func addList(_ example: String, at index: Int) -> Bool {
    let line = lines[index]
    guard let key = line.firstRange(of: "examples:") else { return false }
    let rest = line[key.upperBound...]
    if let brace = rest.firstIndex(where: { $0 != " " }), rest[brace] == "{" {
      lines[index] =
        line[...brace] + "noMatch: [\(example)], " + rest[rest.index(after: brace)...]
      return true
    }
    let first = (index + 1..<range.upperBound).first { !lines[$0].isBlank && !lines[$0].isComment }
    let space = String(
      repeating: " ", count: first.map { lines[$0].indent } ?? line.indent + 2)
    insert(["\(space)noMatch:", "\(space)  - \(example)"], at: index + 1)
    return true
  }

  /// Puts lines in, with the file's line ending.
  private mutating func insert(_ new: [String], at index: Int) {
    let ending = lines[range.lowerBound].unicodeScalars.last == "\r" ? "\r" : ""
    lines.insert(contentsOf: new.map { $0 + ending }, at: index)
  }
}

extension String {
  fileprivate var indent: Int { prefix { $0 == " " }.count }
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
  fileprivate var isComment: Bool { first { $0 != " " } == "#" }
}
