import Detection
import PCRE2

/// Placeholders that nobody filled in: `[Your name]`, `{{date}}`, `<insert amount>`, `TODO`.
///
/// Those that a rewrite puts in, `[EMAIL_1]`, are none: `restore` fills them.
enum LeftoverPlaceholders {
  /// Where they stand, and whether the search was given up.
  static func find(in text: [UInt8]) -> (ranges: [Range<Int>], isGivenUp: Bool) {
    var ranges: [Range<Int>] = []
    let limit = pattern.forEachMatch(in: text.span) { range in
      ranges.append(range)
      return true
    }
    return (ranges, limit != nil)
  }

  private static let pattern = FixedPattern(
    #"""
    (?xi)
    \{\{ [^{}\n]{1,60} \}\}
    | (?<![\w\]]) \[ (?: (?:your|the|insert|enter|add|fill|recipient|sender|company|client|customer
        |name|date|amount|address|title|number|placeholder|ihre?|ihren|ihrem|dein|bitte|name|datum
        |betrag|adresse|anrede|firma|kunde|nummer|platzhalter|absender|unterschrift) \b [^\[\]\n]{0,60}
        | [^\[\]\n]{1,50} \b (?:einfügen|eintragen|einsetzen|ausfüllen|ergänzen|here|goes\ here) ) \] (?!\()
    | < (?:insert|enter|your|fill|hier|ihr) \b [^<>\n]{0,60} >
    | \b (?:TODO|TBD|TBC|FIXME) \b
    | \b X{3,} \b
    | \b lorem\ ipsum \b
    | (?<!_) _{4,} (?!_)
    """#
  ).pattern
}

/// Numbers in brackets that stand for an entry in a list of sources.
enum BracketedNumbers {
  static func count(in text: [UInt8]) -> Int {
    var distinct: Set<ArraySlice<UInt8>> = []
    _ = pattern.forEachMatch(in: text.span) { range in
      distinct.insert(text[range])
      return true
    }
    return distinct.count
  }

  private static let pattern = FixedPattern(#"\[\d{1,3}\](?!\()"#).pattern
}
