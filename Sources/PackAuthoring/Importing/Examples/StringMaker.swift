/// Makes texts that a regular expression is likely to match.
///
/// Likely: boundaries and look-arounds are not worked out, so whoever asks tries the text and asks
/// again.
struct StringMaker {
  /// Longer texts would be no example that anybody reads.
  private static let lengthLimit = 1_500

  /// What stands around values: a reader's eye passes over it.
  private static let usual: Set<Unicode.Scalar> = [";", "\"", "=", ":", "-"]

  private static let ascii = (0..<UInt8(0x80)).map { Unicode.Scalar($0) }
  /// Letters and digits.
  private static let plain = Set(ascii.filter { NamedSet.contains("[:alnum:]", $0) })

  private var numbers: SeededNumbers
  /// How far the tries have come: the first ones are short and plain.
  private var attempt: Int
  private var groups: [Int: String] = [:]
  private var made = ""
  /// How many nodes may still be looked at: counts of counts of nothing would never end.
  private var budget = 20_000

  /// A text for a pattern; `nil` if it would be too long.
  static func make(_ node: RegexNode, attempt: Int, _ numbers: inout SeededNumbers) -> String? {
    var maker = StringMaker(numbers: numbers, attempt: attempt)
    maker.add(node)
    numbers = maker.numbers
    let isWhole = maker.budget > 0 && maker.made.unicodeScalars.count <= lengthLimit
    return isWhole ? maker.made : nil
  }

  private init(numbers: SeededNumbers, attempt: Int) {
    self.numbers = numbers
    self.attempt = attempt
  }

  private mutating func add(_ node: RegexNode) {
    budget -= 1
    if made.utf8.count > 4 * Self.lengthLimit { budget = 0 }
    guard budget > 0 else { return }
    switch node {
    case .sequence(let nodes): for node in nodes { add(node) }
    case .alternation(let branches): addOne(of: branches)
    case .scalar(let scalar): made.unicodeScalars.append(scalar)
    case .set(let set): made.unicodeScalars.append(member(of: set))
    case .any: made.unicodeScalars.append(member(of: RegexSet(items: [.named("\\w")])))
    case .assertion, .caseless, .look(.notAhead, _), .look(.notBehind, _): break
    case .capture(let number, _, let inner):
      let start = made.endIndex
      add(inner)
      groups[number] = String(made[start...])
    case .group(_, let inner), .atomic(let inner): add(inner)
    // What must stand ahead is made by what follows, or stands at the end.
    case .look(.ahead, _), .look(.behind, _): break
    case .repetition(let inner, let count): repeatedly(inner, count)
    case .reference(let number): made += groups[number] ?? ""
    }
  }

  private mutating func addOne(of branches: [RegexNode]) {
    let choice = attempt == 0 ? 0 : Int.random(in: branches.indices, using: &numbers)
    add(branches[choice])
  }

  private mutating func repeatedly(_ node: RegexNode, _ count: RegexNode.Count) {
    var target = count.least
    if node.isCharacter {
      // Values of secrets need some length to be random enough.
      let isOptional = count.least == 0 && attempt < 6
      let wish = isOptional ? 0 : [20, 8, 12, 36, 4, 1, 64, 0][attempt % 8]
      target = max(target, min(count.most ?? wish, wish))
    } else if attempt > 0, count.most.map({ $0 > count.least }) ?? true {
      target += Int.random(in: 0...1, using: &numbers)
    }
    for _ in 0..<target {
      guard budget > 0 else { return }
      add(node)
    }
  }

  /// A character of a set: a letter or digit if it has one, or else what can be seen, or else any.
  private mutating func member(of set: RegexSet) -> Unicode.Scalar {
    let ascii = Self.ascii.filter(set.contains)
    let plain = ascii.filter(Self.plain.contains)
    let visible = ascii.filter { (0x20..<0x7F).contains($0.value) }
    let usual = visible.filter(Self.usual.contains)
    let choices = attempt % 4 != 3 ? [plain, usual, visible, ascii] : [visible, ascii]
    for choice in choices {
      if let scalar = choice.randomElement(using: &numbers) { return scalar }
    }
    let first = set.beyondASCII.first?.lowerBound
    return first.flatMap(Unicode.Scalar.init) ?? "é"
  }
}

extension RegexNode {
  fileprivate var isCharacter: Bool {
    switch self {
    case .set, .any, .scalar: true
    default: false
    }
  }
}
