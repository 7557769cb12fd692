import PCRE2

/// A regular expression of another system as a pattern of a detector.
struct CarriedPattern {
  /// The pattern taken apart.
  var node: RegexNode
  /// The PCRE2 pattern.
  var source: String
  /// Whether it is to be compiled so that case does not count.
  var isCaseless: Bool

  /// Carries a regular expression over.
  ///
  /// - Parameter prepare: may change the pattern once it is taken apart.
  /// - Throws: `RegexError` if it cannot be written here, or PCRE2 refuses it.
  init(
    _ text: String, _ dialect: RegexDialect, flags: RegexFlags = [],
    prepare: (RegexNode) -> RegexNode = { $0 }
  ) throws(RegexError) {
    let whole = prepare(try RegexParser.parse(text, dialect, flags: flags))
    let (plain, isCaseless) = whole.withoutLeadingCase
    node = plain
    self.isCaseless = isCaseless && plain.hasLetters
    source = PatternWriter.write(node, caseless: self.isCaseless)
    do {
      let pattern = try Pattern(source, options: self.isCaseless ? .caseless : [])
      guard !pattern.matchesEmpty else {
        throw RegexError(reason: "it matches the empty text, and so everywhere", character: 0)
      }
    } catch let error as PatternError {
      throw RegexError(reason: "PCRE2 refuses it: \(error.message)", character: 0)
    } catch let error as RegexError {
      throw error
    } catch {
      throw RegexError(reason: "it does not compile", character: 0)
    }
  }
}

extension RegexError {
  /// The reason, with the place in the pattern if it is known.
  var words: String { character > 0 ? "\(reason) (at character \(character))" : reason }
}

extension RegexNode {
  /// The pattern without a flag for case in front, and whether there was one.
  var withoutLeadingCase: (node: RegexNode, isCaseless: Bool) {
    switch self {
    case .sequence(let nodes):
      guard case .caseless(true)? = nodes.first else { return (self, false) }
      return (.sequence(Array(nodes.dropFirst())), true)
    case .alternation(let branches):
      // A flag in the first branch holds for the others, too.
      guard let first = branches.first?.withoutLeadingCase, first.isCaseless else {
        return (self, false)
      }
      return (.alternation([first.node] + branches.dropFirst()), true)
    default: return (self, false)
    }
  }
}
