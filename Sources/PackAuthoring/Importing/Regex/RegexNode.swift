/// A regular expression taken apart, with the flags of its place already applied.
///
/// Only the flag for case is left in the tree; what `.`, `^`, `$` and `?` mean under other flags is
/// told apart by the nodes.
indirect enum RegexNode: Sendable, Hashable {
  case sequence([RegexNode])
  case alternation([RegexNode])
  case scalar(Unicode.Scalar)
  case set(RegexSet)
  /// `.`, and whether it takes a line break too.
  case any(orLineBreak: Bool)
  case assertion(Assertion)
  /// A group that is kept, counted from 1; `isValue` marks the one that is the finding.
  case capture(number: Int, isValue: Bool, RegexNode)
  /// A group that only holds together, and the case that it sets.
  case group(caseless: Bool?, RegexNode)
  /// From here to the end of the group around it.
  case caseless(Bool)
  case look(Look, RegexNode)
  case atomic(RegexNode)
  case repetition(RegexNode, Count)
  case reference(Int)

  enum Assertion: Sendable, Hashable {
    case textStart
    case textEnd
    /// The end of the text, or the line break that ends it.
    case textEndOrLastBreak
    case lineStart
    case lineEnd
    case wordBoundary
    case noWordBoundary
  }

  enum Look: String, Sendable, Hashable {
    case ahead = "?="
    case notAhead = "?!"
    case behind = "?<="
    case notBehind = "?<!"
  }

  /// How often something stands; without `most`, there is no end.
  struct Count: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable {
      case greedy = ""
      case lazy = "?"
      case possessive = "+"
    }

    var least: Int
    var most: Int?
    var kind = Kind.greedy
  }
}

/// A set of characters, as written between brackets or as a class such as `\d`.
struct RegexSet: Sendable, Hashable {
  enum Item: Sendable, Hashable {
    /// Scalar values.
    case range(ClosedRange<UInt32>)
    /// A class that PCRE2 writes alike: `\d`, `\W`, `[:alpha:]`.
    case named(String)
  }

  var items: [Item]
  var isNegated = false

  /// Whether a character belongs to it, case not counted.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    items.contains { $0.contains(scalar) } != isNegated
  }
}

extension RegexSet.Item {
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .range(let range): range.contains(scalar.value)
    case .named(let name): NamedSet.contains(name, scalar)
    }
  }
}

/// Classes with names, over ASCII.
///
/// Source: POSIX.1-2017, 7.3.1; `\s` and `\w` as in the documentation of PCRE2.
enum NamedSet {
  static let posix = [
    "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct",
    "space", "upper", "word", "xdigit",
  ]

  /// Whether a class holds a character; beyond ASCII, only what is negated does.
  static func contains(_ name: String, _ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return isNegated(name) }
    return members[name]?[Int(scalar.value)] ?? false
  }

  static func isNegated(_ name: String) -> Bool {
    name.hasPrefix("[:^") || ["\\D", "\\S", "\\W"].contains(name)
  }

  /// The ASCII members of each class, as it is written.
  private static let members: [String: [Bool]] = {
    let written =
      posix.flatMap { ["[:\($0):]", "[:^\($0):]"] }
      + ["d", "s", "w", "D", "S", "W"]
      .map { "\\\($0)" }
    let tables = written.map { name in
      let plain = name.filter(\.isLetter).lowercased()
      return (name, (0..<UInt8(0x80)).map { holds(plain, $0) != isNegated(name) })
    }
    return Dictionary(uniqueKeysWithValues: tables)
  }()

  private static func holds(_ name: String, _ byte: UInt8) -> Bool {
    let (isDigit, isUpper) = ((48...57).contains(byte), (65...90).contains(byte))
    let isLower = (97...122).contains(byte)
    let isLetter = isUpper || isLower
    return switch name {
    case "d", "digit": isDigit
    case "s", "space": byte == 0x20 || (9...13).contains(byte)
    case "w", "word": isLetter || isDigit || byte == UInt8(ascii: "_")
    case "alnum": isLetter || isDigit
    case "alpha": isLetter
    case "ascii": true
    case "blank": byte == 0x20 || byte == 9
    case "cntrl": byte < 0x20 || byte == 0x7F
    case "graph": (0x21...0x7E).contains(byte)
    case "lower": isLower
    case "print": (0x20...0x7E).contains(byte)
    case "punct": (0x21...0x7E).contains(byte) && !isLetter && !isDigit
    case "upper": isUpper
    default:
      isDigit || (65...70).contains(byte) || (97...102).contains(byte)
    }
  }
}
