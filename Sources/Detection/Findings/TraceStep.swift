/// What became of one match of a rule, in words for the rule's author.
public struct TraceStep: Sendable, Hashable {
  /// The span, in UTF-8 bytes, half-open.
  public var range: Range<Int>
  /// What happened to it, as half a sentence: `luhn does not hold`.
  public var outcome: String

  init(_ examination: Examination) {
    range = examination.range
    switch examination.outcome {
    case .invalid(let validator, _):
      outcome = "\(validator.name) does not hold"
    case .tooRegular(let entropy):
      outcome = "its entropy of \((entropy * 100).rounded() / 100) bits is too low"
    case .neverCounts:
      outcome = "it is one of the values that never count"
    case .candidate(let finding):
      outcome = "\(finding.confidence.name) confidence" + finding.evidence.map(\.words).joined()
    }
  }
}

extension Evidence {
  fileprivate var words: String {
    switch self {
    case .valid(let validator): ", \(validator.name) holds"
    case .entropy(let entropy): ", entropy \((entropy * 100).rounded() / 100)"
    case .raised(let word): ", raised by the word at \(word.lowerBound)"
    case .lowered(let word): ", lowered by the word at \(word.lowerBound)"
    case .hides(let rule, _): ", hides \(rule)"
    case .table(let rows, let columns): ", \(rows) rows, \(columns.count) columns"
    case .disguised(let disguises):
      ", disguised by \(disguises.map(\.rawValue).joined(separator: ", "))"
    }
  }
}
