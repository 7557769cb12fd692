/// The options that a pattern may switch while it is read, as in `(?i)`.
struct InlineFlags {
  var isCaseless = false
  var isMultiline = false
  var isDotAll = false
  var isExtended = false
  var isExtendedMore = false
  var capturesOnlyNamed = false
  var isUngreedy = false

  /// Switches the option of a letter; `false` if there is none.
  mutating func set(_ letter: UInt8, to isOn: Bool) -> Bool {
    switch letter {
    case UInt8(ascii: "i"): isCaseless = isOn
    case UInt8(ascii: "m"): isMultiline = isOn
    case UInt8(ascii: "s"): isDotAll = isOn
    case UInt8(ascii: "n"): capturesOnlyNamed = isOn
    case UInt8(ascii: "U"): isUngreedy = isOn
    case UInt8(ascii: "J"): break
    case UInt8(ascii: "x"):
      isExtended = isOn
      isExtendedMore = false
    default: return false
    }
    return true
  }

  /// What `(?^)` makes of the options.
  var unset: InlineFlags {
    var flags = InlineFlags()
    flags.isUngreedy = isUngreedy
    return flags
  }
}
