import StructuredText

extension Document {
  /// Reads JSON: an object is a passage, its values are cells with the key as label; objects in an
  /// array are rows of a table; long strings are prose.
  mutating func readJSON() {
    guard let node = JSONReader.read(view).node else { return readProse() }
    var reading = JSONReading()
    reading.read(node, key: "", context: [], into: &self)
  }

  /// Undoes escapes in place: what is left over becomes nothing.
  fileprivate mutating func unescape(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard view[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        index += 1
        continue
      }
      let escape = view[index + 1]
      view[index] = 0
      if escape == UInt8(ascii: "u"), index + 6 <= range.upperBound {
        let digits = String(decoding: view[index + 2..<index + 6], as: UTF8.self)
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
        let bytes = scalar.map { Array(String(Character($0)).utf8) } ?? []
        for offset in 0..<6 { view[index + offset] = offset < bytes.count ? bytes[offset] : 0 }
        index += 6
      } else {
        switch escape {
        case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"),
          UInt8(ascii: "f"):
          view[index + 1] = 0x20
        default: break
        }
        index += 2
      }
    }
  }
}

/// Walks through a value; the reader bounds how deep it is.
private struct JSONReading {
  mutating func read(_ node: JSONNode, key: String, context: [Int], into document: inout Document) {
    switch node.value {
    case .object:
      readObject(node, table: nil, context: context, into: &document)
    case .array(let elements):
      readArray(elements, key: key, context: context, into: &document)
    default:
      readScalars([(key, node)], table: nil, context: context, into: &document)
    }
  }

  private mutating func readArray(
    _ elements: [JSONNode], key: String, context: [Int], into document: inout Document
  ) {
    let objects = elements.filter { $0.value.object != nil }
    var table: Int?
    if !objects.isEmpty {
      table = document.tables.count
      document.tables.append(Document.Table())
    }
    for element in objects {
      readObject(element, table: table, context: context, into: &document)
    }
    for element in elements where element.value.object == nil {
      read(element, key: key, context: context, into: &document)
    }
  }

  private mutating func readObject(
    _ node: JSONNode, table: Int?, context: [Int], into document: inout Document
  ) {
    var scalars: [(String, JSONNode)] = []
    var nested: [(String, JSONNode)] = []
    collect(node, prefix: "", into: &scalars, &nested)
    let row = readScalars(scalars, table: table, context: context, into: &document)
    let around = (row.map { [$0] } ?? []) + context.prefix(2)
    for (key, value) in nested { read(value, key: key, context: Array(around), into: &document) }
  }

  /// The values of an object and of the objects in it; arrays of objects are kept apart.
  private func collect(
    _ node: JSONNode, prefix: String, into scalars: inout [(String, JSONNode)],
    _ nested: inout [(String, JSONNode)]
  ) {
    for member in node.value.object?.members ?? [] {
      let key = prefix.isEmpty ? member.key : prefix + " " + member.key
      switch member.value.value {
      case .object: collect(member.value, prefix: String(key.suffix(200)), into: &scalars, &nested)
      case .array(let elements):
        if elements.contains(where: { $0.value.object != nil || $0.value.array != nil }) {
          nested.append((key, member.value))
        } else {
          scalars += elements.map { (key, $0) }
        }
      case .null, .bool: break
      default: scalars.append((key, member.value))
      }
    }
  }

  /// Adds values as one row, and long strings among them as prose.
  @discardableResult
  private mutating func readScalars(
    _ scalars: [(String, JSONNode)], table: Int?, context: [Int], into document: inout Document
  ) -> Int? {
    let (firstCell, firstPassage) = (document.cells.count, document.passages.count)
    var long: [(Int, Range<Int>)] = []
    for (key, node) in scalars {
      var range = node.range
      if node.value.string != nil {
        range = range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
        document.unescape(range.clamped(to: 0..<document.view.count))
      }
      let label = label(key, in: table, of: &document)
      if document.isProse(range, isString: node.value.string != nil) {
        long.append((label, range))
      } else {
        document.addCell(range, label: label)
      }
    }
    var row: Int?
    if document.cells.count > firstCell {
      row = document.addPassage(.row, from: firstCell, section: -1, table: table)
      if let table { document.tables[table].rows.append(document.passages.count - 1) }
      document.addBlock(from: firstPassage, context: context)
    }
    for (label, range) in long {
      let start = document.passages.count
      document.addSentences(range, label: label)
      document.addBlock(from: start, context: (row.map { [$0] } ?? []) + context.prefix(2))
    }
    return row
  }

  private func label(_ key: String, in table: Int?, of document: inout Document) -> Int {
    if let table,
      let known = document.tables[table].columns.prefix(64).first(where: {
        document.labels[$0].name == key
      })
    {
      return known
    }
    document.labels.append(Label(key))
    if let table { document.tables[table].columns.append(document.labels.count - 1) }
    return document.labels.count - 1
  }
}

extension Document {
  /// Whether a string is more than a name, a number or a few words.
  fileprivate func isProse(_ range: Range<Int>, isString: Bool) -> Bool {
    isString && (range.count > 70 || view[range].count { $0 == 0x20 } >= 4)
  }

  /// Adds the sentences of a range as passages.
  fileprivate mutating func addSentences(_ range: Range<Int>, label: Int?) {
    let found = Tokenizer.tokens(of: view, in: range)
    for sentence in Sentences.ranges(of: found) where !sentence.isEmpty {
      let start = tokens.count
      tokens += found[sentence]
      cells.append(Cell(tokens: start..<tokens.count, label: label))
      addPassage(.sentence, from: cells.count - 1, section: -1)
    }
  }
}
