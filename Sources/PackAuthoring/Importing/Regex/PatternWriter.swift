/// Writes a regular expression that was taken apart as a PCRE2 pattern over bytes.
///
/// What another system writes alike stays as it was written there.
struct PatternWriter {
  private var isCaseless: Bool

  /// The pattern.
  ///
  /// - Parameter caseless: whether it will be compiled so that case does not count.
  static func write(_ node: RegexNode, caseless: Bool = false) -> String {
    var writer = PatternWriter(isCaseless: caseless)
    let prefix = node.valueCount > 1 ? "(?J)" : ""
    return prefix + writer.text(node)
  }

  private mutating func text(_ node: RegexNode) -> String {
    switch node {
    case .sequence(let nodes): nodes.map { inSequence($0) }.joined()
    case .alternation(let branches): branches.map { text($0) }.joined(separator: "|")
    case .scalar(let scalar): SetWriter.scalar(scalar, caseless: isCaseless)
    case .set(let set): SetWriter.set(set, caseless: isCaseless)
    case .any(let orLineBreak): orLineBreak ? "(?s:.)" : "."
    case .assertion(let assertion): assertion.text
    case .capture(_, let isValue, let inner): group(isValue ? "?<value>" : "", inner)
    case .group(nil, let inner): group("?:", inner)
    case .group(.some(let caseless), let inner):
      group(caseless ? "?i:" : "?-i:", inner, caseless: caseless)
    case .caseless(let caseless): change(to: caseless)
    case .look(let look, let inner): group(look.rawValue, inner)
    case .atomic(let inner): group("?>", inner)
    case .repetition(let inner, let count): counted(inner) + count.text
    case .reference(let number): "\\g{\(number)}"
    }
  }

  private mutating func inSequence(_ node: RegexNode) -> String {
    guard case .alternation = node else { return text(node) }
    return group("?:", node)
  }

  /// Something that a count can stand behind.
  private mutating func counted(_ node: RegexNode) -> String {
    switch node {
    case .capture, .group, .atomic, .any, .look: return text(node)
    case .scalar, .set:
      let plain = text(node)
      return SetWriter.isOneUnit(node, caseless: isCaseless) ? plain : "(?:\(plain))"
    default: return group("?:", node)
    }
  }

  private mutating func group(_ mark: String, _ node: RegexNode, caseless: Bool? = nil) -> String {
    let outer = isCaseless
    defer { isCaseless = outer }
    isCaseless = caseless ?? isCaseless
    return "(\(mark)\(text(node)))"
  }

  private mutating func change(to caseless: Bool) -> String {
    guard caseless != isCaseless else { return "" }
    isCaseless = caseless
    return caseless ? "(?i)" : "(?-i)"
  }
}

extension RegexNode.Assertion {
  fileprivate var text: String {
    switch self {
    case .textStart: "^"
    case .textEnd: "\\z"
    case .textEndOrLastBreak: "$"
    case .lineStart: "(?m:^)"
    case .lineEnd: "(?m:$)"
    case .wordBoundary: "\\b"
    case .noWordBoundary: "\\B"
    }
  }
}

extension RegexNode.Count {
  fileprivate var text: String {
    let plain =
      switch (least, most) {
      case (0, nil): "*"
      case (1, nil): "+"
      case (0, 1): "?"
      case (let least, nil): "{\(least),}"
      case (let least, .some(let most)): least == most ? "{\(least)}" : "{\(least),\(most)}"
      }
    return plain + kind.rawValue
  }
}
