import Courses
import Detection
import PolicyPacks

/// Something in a case that is replaced, wherever it stands.
struct CaseValue: Hashable {
  /// What it is.
  enum Origin: Hashable {
    /// A detector found it; whether it was sure enough to report it.
    case found(RuleID, isSure: Bool)
    /// A word that the trainer named, and the part of a name that it is.
    case hidden(HiddenWord)
    /// A day that no detector looks for.
    case day
    /// An amount of money, or another number of weight.
    case amount
    /// A brace that a template would take for a gap.
    case brace
  }

  /// The text, as it stands at its first place.
  var text: String
  /// What it is.
  var origin: Origin
}

/// A place of the case that becomes a gap.
struct CasePlace: Hashable {
  /// Where, in UTF-8 bytes of the case, half-open.
  var range: Range<Int>
  /// Which of the values stands there.
  var value: Int
}

/// A word of a text that the trainer wants hidden.
enum HiddenWord: Hashable {
  case given
  case family
  case word
  case number
  case code
}
