import PCRE2

extension PatternSyntax {
  /// Whether a search can only succeed at the start of the text.
  var startsAtOnePlace: Bool { options.contains(.anchored) || root.startsAtOnePlace }
}

extension PatternNode {
  fileprivate var startsAtOnePlace: Bool {
    switch kind {
    case .assertion(.circumflex(multiline: false)), .assertion(.textStart),
      .assertion(.searchStart):
      true
    case .alternation(let parts): parts.allSatisfy(\.startsAtOnePlace)
    case .sequence(let parts):
      parts.first { !$0.matchesNothingAlways }?.startsAtOnePlace ?? false
    case .group(_, let body): body.startsAtOnePlace
    case .repetition(let quantifier, let body): quantifier.minimum > 0 && body.startsAtOnePlace
    default: false
    }
  }

  private var matchesNothingAlways: Bool {
    if case .marker = kind { true } else { false }
  }
}
