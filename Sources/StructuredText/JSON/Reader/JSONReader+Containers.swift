extension JSONReader {
  /// Reads the next piece of the innermost array or object.
  mutating func readOn() {
    skipSpace()
    guard position < end else { return closeAtEnd() }
    switch bytes[position] {
    case UInt8(ascii: ","), UInt8(ascii: ";"): readComma()
    case UInt8(ascii: ":"), UInt8(ascii: "="): readColon()
    case UInt8(ascii: "]"), UInt8(ascii: "}"): readClosingBracket()
    default: readKeyOrValue()
    }
  }

  private mutating func readKeyOrValue() {
    let isObject = open[open.count - 1].kind == .object
    switch expectation {
    case .afterValue(let end):
      report(.missingComma, end..<end)
      isObject ? readKey() : readValue()
    case .start, .afterComma: isObject ? readKey() : readValue()
    case .afterKey:
      let keyEnd = open[open.count - 1].key.range.upperBound
      report(.missingColon, keyEnd..<keyEnd)
      readValue()
    case .afterColon: readValue()
    }
  }

  private mutating func readComma() {
    let range = position..<position + 1
    position += 1
    if bytes[range.lowerBound] != JSONByte.comma { report(.missingComma, range) }
    switch expectation {
    case .start, .afterComma: report(.extraComma, range)
    case .afterKey, .afterColon: addMissingValue(before: range.lowerBound)
    case .afterValue: break
    }
    expectation = .afterComma(range)
  }

  private mutating func readColon() {
    let start = position
    let isColon = bytes[position] == JSONByte.colon
    position += 1
    if !isColon, byte(at: position) == UInt8(ascii: ">") { position += 1 }
    if case .afterKey = expectation {
      if !isColon { report(.missingColon, start..<position) }
      expectation = .afterColon
    } else {
      report(.strayColon, start..<position)
    }
  }

  private mutating func readClosingBracket() {
    let kind = OpenContainer.Kind(bracket: bytes[position])
    if open.last?.kind == kind {
      finishEntry(before: position)
      return close(at: position + 1)
    }
    if openCount(of: kind) > 0 {
      // It closes one further out; this one was left open.
      finishEntry(before: position)
      reportUnclosed()
      close(at: position)
    } else {
      report(.mismatchedBracket, position..<position + 1)
      finishEntry(before: position)
      close(at: position + 1)
    }
  }

  private func openCount(of kind: OpenContainer.Kind?) -> Int {
    kind == .array ? open.count - openObjects : openObjects
  }

  /// Ends what is open because the text ends.
  private mutating func closeAtEnd() {
    reportUnclosed()
    close(at: position)
  }

  private mutating func reportUnclosed() {
    guard let container = open.last else { return }
    report(
      container.kind == .array ? .unclosedArray : .unclosedObject,
      container.start..<container.start + 1)
  }

  private mutating func finishEntry(before bracket: Int) {
    switch expectation {
    case .start, .afterValue: break
    case .afterComma(let comma): report(.trailingComma, comma)
    case .afterKey, .afterColon: addMissingValue(before: bracket)
    }
  }

  private mutating func addMissingValue(before position: Int) {
    report(.missingValue, open[open.count - 1].key.range)
    add(JSONNode(.null, range: position..<position))
  }
}

extension JSONReader {
  private var expectation: OpenContainer.Expectation {
    get { open[open.count - 1].expectation }
    set { open[open.count - 1].expectation = newValue }
  }

  /// Begins an array or object, or steps over it if there are too many around it.
  mutating func openContainer(_ kind: OpenContainer.Kind) {
    guard open.count < Self.deepestNesting else { return skipContainer() }
    open.append(OpenContainer(kind, start: position))
    if kind == .object { openObjects += 1 }
    position += 1
  }

  private mutating func close(at end: Int) {
    position = end
    guard let container = open.popLast() else { return }
    if container.kind == .object {
      openObjects -= 1
      reportDuplicates(container.members)
    }
    add(JSONNode(container.value, range: container.start..<end))
  }

  /// Hands a value to the innermost array or object; without one it is the whole document.
  mutating func add(_ node: JSONNode) {
    if open.isEmpty {
      root = node
    } else {
      open[open.count - 1].add(node, end: node.range.upperBound)
    }
  }

  private mutating func reportDuplicates(_ members: [JSONMember]) {
    guard members.count > 1 else { return }
    var first: [ExactString: Range<Int>] = [:]
    for member in members {
      if let range = first[ExactString(member.key)] {
        report(.duplicateKey(first: range), member.keyRange)
      } else {
        first[ExactString(member.key)] = member.keyRange
      }
    }
  }

  /// Steps over an array or object to its closing bracket.
  private mutating func skipContainer() {
    let start = position
    var depth = 0
    var isQuoted = false
    repeat {
      let byte = bytes[position]
      if isQuoted, byte == JSONByte.backslash { position += 1 }
      if byte == JSONByte.quote { isQuoted.toggle() }
      if !isQuoted, JSONByte.opening.contains(byte) { depth += 1 }
      if !isQuoted, JSONByte.closing.contains(byte) { depth -= 1 }
      position += 1
    } while depth > 0 && position < end
    position = min(position, end)
    report(.tooDeep, start..<position)
    add(JSONNode(.null, range: start..<position))
  }
}
