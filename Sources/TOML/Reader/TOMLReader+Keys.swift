import Diagnostics

/// Keys, headers, and the tables that they name.
extension TOMLReader {
  /// `[a.b]` or `[[a.b]]`.
  mutating func readHeader() throws(TOMLError) {
    let start = position
    let isList = take("[[")
    if !isList { _ = take("[") }
    let keys = try readKeys()
    guard isList ? take("]]") : take("]") else {
      throw error(
        "this header has no end", at: start..<position,
        fix: "close it with \(isList ? "]]" : "]") on the same line")
    }
    let place = location(start..<position)
    guard let last = keys.last else { return }
    let parent = try table(at: keys.dropLast(), from: root, .implied)
    current =
      isList ? try addTable(last, to: parent, at: place) : try open(last, in: parent, at: place)
  }

  /// `key = value`.
  mutating func readPair(into table: TableBuilder) throws(TOMLError) {
    let keys = try readKeys()
    guard let last = keys.last else { return }
    guard take("=") else {
      throw error(
        "a '=' is expected here", at: position..<position + 1,
        fix: "a line is a [header], key = value, or a # comment")
    }
    skipSpace()
    let target = try self.table(at: keys.dropLast(), from: table, .dotted)
    guard target[last.text] == nil else { throw duplicate(last) }
    target.set(last, .value(try readValue()))
  }

  private mutating func readKeys() throws(TOMLError) -> [TOMLKey] {
    var keys: [TOMLKey] = []
    repeat {
      skipSpace()
      keys.append(try readKey())
      skipSpace()
      guard keys.count <= Limit.depth else { throw tooDeep() }
    } while take(".")
    return keys
  }

  private mutating func readKey() throws(TOMLError) -> TOMLKey {
    let start = position
    var name: String
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): name = try readOneLineString()
    default:
      while let byte = peek, byte.isKeyByte { position += 1 }
      guard position > start else {
        throw error("a key is expected here", at: start..<start + 1)
      }
      name = text.string(in: start..<position)
    }
    return TOMLKey(text: name, location: location(start..<position))
  }

  /// The table that keys lead to; the ones on the way are made if they are not there.
  private func table(
    at keys: ArraySlice<TOMLKey>, from start: TableBuilder, _ origin: TableBuilder.Origin
  ) throws(TOMLError) -> TableBuilder {
    var table = start
    for key in keys {
      switch table[key.text] {
      case nil:
        let next = TableBuilder(origin, at: key.location)
        table.set(key, .table(next))
        table = next
      case .table(let next)
      where origin == .implied ? next.origin != .inline : next.origin == .dotted:
        table = next
      case .tables(let list) where origin == .implied:
        guard let last = list.last else { throw duplicate(key) }
        table = last
      default: throw duplicate(key)
      }
    }
    return table
  }

  private func open(
    _ key: TOMLKey, in parent: TableBuilder, at place: Location
  ) throws(TOMLError) -> TableBuilder {
    switch parent[key.text] {
    case nil:
      let table = TableBuilder(.header, at: place)
      parent.set(key, .table(table))
      return table
    case .table(let table) where table.origin == .implied:
      table.origin = .header
      return table
    default: throw duplicate(key)
    }
  }

  private func addTable(
    _ key: TOMLKey, to parent: TableBuilder, at place: Location
  ) throws(TOMLError) -> TableBuilder {
    let table = TableBuilder(.header, at: place)
    switch parent[key.text] {
    case nil: parent.set(key, .tables([table]))
    case .tables(let list): parent.set(key, .tables(list + [table]))
    default: throw duplicate(key)
    }
    return table
  }

  private func duplicate(_ key: TOMLKey) -> TOMLError {
    TOMLError(
      "duplicate-key", "the key '\(key.text)' stands twice", at: key.location,
      fix: "keep one of the two; a list of tables is written [[\(key.text)]]")
  }

  func tooDeep() -> TOMLError {
    error("this is nested more than \(Limit.depth) levels deep", at: position..<position)
  }
}

extension UInt8 {
  fileprivate var isKeyByte: Bool {
    (97...122).contains(self) || (65...90).contains(self) || (48...57).contains(self)
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
