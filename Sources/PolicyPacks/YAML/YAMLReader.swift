import Diagnostics
import Yams

/// Reads a YAML file into nodes with positions, whatever the file holds.
package struct YAMLReader {
  /// Bounds for hostile files.
  ///
  /// Packs stay far below them.
  package enum Limit {
    package static let bytes = 4 << 20
    package static let depth = 32
    package static let nodes = 200_000
    /// Aliases multiply: thirty of them can stand for a million nodes.
    package static let aliases = 30
    /// Longer names of anchors are compared by their beginning.
    static let nameBytes = 64
  }

  private let text: SourceText
  private let problems: Problems
  private var nodeCount = 0
  private var last = (line: 0, column: 0, offset: 0)

  /// Reads a file, or reports why that cannot be done.
  package static func read(_ file: PackFile, _ problems: Problems) -> YAMLNode? {
    guard let text = decoded(file, problems) else { return nil }
    var reader = YAMLReader(text: text, problems: problems)
    guard reader.aliasesAreBounded() else { return nil }
    switch reader.compose() {
    case .failed: return nil
    case .empty: return YAMLNode(value: .null, location: Location(text, 0..<0))
    case .root(let root): return reader.node(root, depth: 0)
    }
  }

  private init(text: SourceText, problems: Problems) {
    self.text = text
    self.problems = problems
  }

  private static func decoded(_ file: PackFile, _ problems: Problems) -> SourceText? {
    var bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard bytes.count <= Limit.bytes else {
      problems.error(
        "file-too-large",
        "\(file.name) has \(bytes.count) bytes; a pack's file may have \(Limit.bytes)")
      return nil
    }
    guard let valid = String(validating: bytes, as: UTF8.self) else {
      let repaired = SourceText(name: file.name, String(decoding: bytes, as: UTF8.self))
      let place = repaired.bytes.firstRange(of: [0xEF, 0xBF, 0xBD]) ?? 0..<0
      problems.error(
        "not-utf-8", "this is not UTF-8", at: Location(repaired, place),
        notes: ["save the file with the encoding UTF-8"])
      return nil
    }
    return SourceText(name: file.name, valid)
  }

  /// Names after `*` that some `&` has introduced, counted in the raw text: before the parser runs,
  /// because it hashes keys, and so whatever their aliases stand for.
  private func aliasesAreBounded() -> Bool {
    let (anchors, aliases) = (names(after: UInt8(ascii: "&")), names(after: UInt8(ascii: "*")))
    let known = Set(anchors.map(\.name))
    let uses = aliases.filter { known.contains($0.name) }
    guard uses.count > Limit.aliases else { return true }
    problems.error(
      "too-many-aliases",
      "this file uses \(uses.count) aliases; at most \(Limit.aliases) are allowed",
      at: Location(text, uses[Limit.aliases].range),
      notes: ["write the values out, or split the file"])
    return false
  }

  private func names(after mark: UInt8) -> [(name: String, range: Range<Int>)] {
    let bytes = text.bytes
    var names: [(name: String, range: Range<Int>)] = []
    var next = bytes.firstIndex(of: mark)
    while let index = next {
      next = bytes[(index + 1)...].firstIndex(of: mark)
      // What stands in the middle of a word is no mark; any other byte may stand before one.
      guard index == 0 || !bytes[index - 1].isNameByte else { continue }
      let name = bytes[(index + 1)...].prefix(Limit.nameBytes).prefix(while: \.isNameByte)
      guard !name.isEmpty else { continue }
      names.append((String(decoding: name, as: UTF8.self), index..<name.endIndex))
    }
    return names
  }

  private enum Composition {
    case failed
    case empty
    case root(Node)
  }

  private func compose() -> Composition {
    var source = String(decoding: text.bytes, as: UTF8.self)
    var duplicates = DuplicateKeys(text)
    while true {
      do {
        let parser = try Parser(yaml: source, resolver: .basic, encoding: .utf8)
        return try parser.singleRoot().map(Composition.root) ?? .empty
      } catch YamlError.duplicatedKeysInMapping(_, let context) {
        // The library stops at the first mapping with one; give the key another name and go on.
        guard let renamed = duplicates.rename(at: context.mark, in: source, problems) else {
          return .failed
        }
        source = renamed
      } catch {
        problems.add(YAMLSyntaxProblem(error, in: text).diagnostic)
        return .failed
      }
    }
  }

  private mutating func node(_ node: Node, depth: Int) -> YAMLNode? {
    nodeCount += 1
    let start = offset(of: node.mark)
    let here = Location(text, start..<start)
    guard depth <= Limit.depth else {
      problems.error("too-deep", "this is nested more than \(Limit.depth) levels deep", at: here)
      return nil
    }
    guard nodeCount <= Limit.nodes else {
      if nodeCount == Limit.nodes + 1 {
        problems.error(
          "too-many-values", "this file stands for more than \(Limit.nodes) values", at: here)
      }
      return nil
    }
    switch node {
    case .scalar(let scalar): return self.scalar(scalar, from: start)
    case .sequence(let list):
      let items = list.compactMap { self.node($0, depth: depth + 1) }
      return YAMLNode(value: .list(items), location: here)
    case .mapping(let mapping):
      let pairs = mapping.compactMap { key, value -> (key: YAMLNode, value: YAMLNode)? in
        guard let key = self.node(key, depth: depth + 1),
          let value = self.node(value, depth: depth + 1)
        else { return nil }
        return (key, value)
      }
      return YAMLNode(value: .mapping(pairs), location: here)
    case .alias:
      problems.error("yaml-syntax", "nothing has this alias's name", at: here)
      return nil
    }
  }

  private func scalar(_ scalar: Node.Scalar, from start: Int) -> YAMLNode {
    let isPlain = scalar.style == .plain
    let location = Location(text, start..<ScalarEnd.offset(of: scalar, from: start, in: text))
    let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    return YAMLNode(
      value: isNull ? .null : .scalar(scalar.string, isPlain: isPlain), location: location)
  }

  /// Nodes come in the order of the text, so the way from the last one on the line is short.
  private mutating func offset(of mark: Mark?) -> Int {
    guard let mark else { return 0 }
    let isFurtherOn = mark.line == last.line && mark.column >= last.column
    let offset =
      isFurtherOn
      ? text.offset(from: last.offset, scalars: mark.column - last.column)
      : text.offset(line: mark.line, scalarColumn: mark.column)
    last = (mark.line, mark.column, offset)
    return offset
  }
}

extension UInt8 {
  /// A letter, digit, `-` or `_`: what libyaml takes for the name of an anchor.
  fileprivate var isNameByte: Bool {
    (97...122).contains(self) || (65...90).contains(self) || (48...57).contains(self)
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
