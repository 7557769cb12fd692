/// Takes a regular expression of another system apart.
///
/// Groups are counted as they open, so that a number means what it means there.
struct RegexParser {
  /// PCRE2 allows 250 groups inside one another; more cannot be carried over.
  private static let depthLimit = 200

  let dialect: RegexDialect
  let scalars: [Unicode.Scalar]
  var position = 0
  var flags: RegexFlags
  var captureCount = 0
  var captureNames: [String: Int] = [:]
  var depth = 0
  /// Flags that Python would apply to the whole pattern, wherever they stand.
  var wholeFlags: RegexFlags

  /// Reads a pattern.
  ///
  /// - Parameter flags: those that hold from the start.
  static func parse(
    _ pattern: String, _ dialect: RegexDialect, flags: RegexFlags = []
  ) throws(RegexError) -> RegexNode {
    var parser = RegexParser(pattern, dialect, flags)
    let first = try parser.parseAll()
    guard dialect == .python, parser.wholeFlags != flags else { return parser.opened(first, flags) }
    var again = RegexParser(pattern, dialect, parser.wholeFlags)
    return again.opened(try again.parseAll(), parser.wholeFlags)
  }

  private init(_ pattern: String, _ dialect: RegexDialect, _ flags: RegexFlags) {
    scalars = Array(pattern.unicodeScalars)
    self.dialect = dialect
    self.flags = flags
    wholeFlags = flags
  }

  private func opened(_ node: RegexNode, _ flags: RegexFlags) -> RegexNode {
    guard flags.contains(.caseless) else { return node }
    return .sequence([.caseless(true), node])
  }

  private mutating func parseAll() throws(RegexError) -> RegexNode {
    let node = try parseAlternation()
    guard peek == nil else { throw error("there is a ')' without its '('") }
    return node
  }

  mutating func parseAlternation() throws(RegexError) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw error("its groups are nested too deeply") }
    var branches = [try parseSequence()]
    while take("|") { branches.append(try parseSequence()) }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func parseSequence() throws(RegexError) -> RegexNode {
    var nodes: [RegexNode] = []
    while true {
      skipExtended()
      guard let next = peek, next != "|", next != ")" else { break }
      guard let atom = try parseAtom() else { continue }
      nodes.append(try parseCount(of: atom))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  /// One thing that can be counted; `nil` for what leaves nothing, such as a comment.
  private mutating func parseAtom() throws(RegexError) -> RegexNode? {
    let scalar = scalars[position]
    position += 1
    switch scalar {
    case "(": return try parseGroup()
    case "[": return .set(try parseSet())
    case "\\": return try parseEscape()
    case ".": return .any(orLineBreak: flags.contains(.dotAll))
    case "^": return .assertion(flags.contains(.multiline) ? .lineStart : .textStart)
    case "$":
      if flags.contains(.multiline) { return .assertion(.lineEnd) }
      return .assertion(dialect == .python ? .textEndOrLastBreak : .textEnd)
    case "*", "+", "?": throw error("a '\(scalar)' has nothing before it to repeat")
    default: return .scalar(scalar)
    }
  }

  private mutating func parseCount(of atom: RegexNode) throws(RegexError) -> RegexNode {
    skipExtended()
    guard var count = readCount() else { return atom }
    if case .caseless = atom { throw error("a flag is repeated") }
    if let most = count.most, most < count.least {
      throw error("a repetition ends below its start")
    }
    guard max(count.least, count.most ?? 0) <= 65_535 else {
      throw error("a repetition is larger than 65535")
    }
    let isSwapped = take("?") != flags.contains(.ungreedy)
    count.kind = isSwapped ? .lazy : dialect == .python && take("+") ? .possessive : .greedy
    skipExtended()
    // Both systems refuse it, too.
    guard readCount() == nil else { throw error("a repetition is repeated") }
    return .repetition(atom, count)
  }

  private mutating func readCount() -> RegexNode.Count? {
    if take("*") { return .init(least: 0, most: nil) }
    if take("+") { return .init(least: 1, most: nil) }
    if take("?") { return .init(least: 0, most: 1) }
    guard peek == "{" else { return nil }
    let start = position
    position += 1
    let least = readNumber()
    let hasComma = take(",")
    let most = hasComma ? readNumber() : least
    // Python reads {,3} as {0,3}; elsewhere a brace without a number is a brace.
    let isCount = least != nil || dialect == .python && hasComma && most != nil
    guard isCount, take("}") else {
      position = start
      return nil
    }
    return .init(least: least ?? 0, most: most)
  }

  mutating func readNumber() -> Int? {
    var digits = ""
    while let scalar = peek, ("0"..."9").contains(scalar), digits.count < 9 {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    return Int(digits)
  }
}

extension RegexParser {
  var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func take(_ text: String) -> Bool {
    guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  /// What stands before an end; `nil` if that never comes.
  mutating func read(until end: String) -> String? {
    var index = position
    while index < scalars.count {
      if scalars[index...].starts(with: end.unicodeScalars) {
        let text = String(String.UnicodeScalarView(scalars[position..<index]))
        position = index + end.unicodeScalars.count
        return text
      }
      index += 1
    }
    return nil
  }

  /// Space and comments, where a flag says that they are no part of the pattern.
  private mutating func skipExtended() {
    guard flags.contains(.extended) else { return }
    while let scalar = peek {
      if scalar == "#" {
        while let next = peek, next != "\n" { position += 1 }
      } else if scalar.properties.isWhitespace {
        position += 1
      } else {
        return
      }
    }
  }

  func error(_ reason: String) -> RegexError { RegexError(reason: reason, character: position) }
}
