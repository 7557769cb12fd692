import Courses
import Detection
import PCRE2

/// What an answer says: `keeps`, `never`, `matches` and `words`.
struct TextGrading {
  private let check: KeyedCheck
  private let answer: AnswerText
  /// What the learner was shown: only such words are named.
  private let shown: String
  private let words: PracticeWords

  init(_ check: KeyedCheck, _ answer: AnswerText, shown: String, _ words: PracticeWords) {
    (self.check, self.answer, self.shown, self.words) = (check, answer, shown, words)
  }

  private var bytes: [UInt8] { answer.text.bytes }

  /// The credit: of what must be there, or must not, each its share.
  var outcome: Grader.Outcome {
    switch check.check.what {
    case .keeps: keeps
    case .never: never
    case .matches(let patterns): matches(patterns)
    case .words(let range): count(within: range)
    default: Grader.Outcome(false)
    }
  }

  private var keeps: Grader.Outcome {
    let missing = check.texts.filter { group in
      !group.contains { TextSearch.contains($0, in: bytes) }
    }
    guard !missing.isEmpty else { return Grader.Outcome(true) }
    let shown = Array(shown.utf8)
    let named = missing.compactMap { group in
      group.first { TextSearch.contains($0, in: shown) }
    }
    let what =
      named.isEmpty
      ? words.missing(missing.count, of: check.texts.count) : words.missing(Array(named.prefix(3)))
    return Grader.Outcome(
      Fraction(check.texts.count - missing.count, of: check.texts.count),
      [Remark(.judgement, what, how: words.addMissing)])
  }

  private var never: Grader.Outcome {
    let found = check.texts.compactMap { group in
      group.lazy.flatMap { TextSearch.places(of: $0, in: bytes) }.first
    }
    return Grader.Outcome(
      Fraction(check.texts.count - found.count, of: max(1, check.texts.count)).orOne(found.isEmpty),
      found.map { place in
        Remark(
          .leak, words.inLine(answer.line(of: place.lowerBound), words.hasNoPlace),
          how: words.leaveOut, range: place)
      })
  }

  private func matches(_ patterns: [String]) -> Grader.Outcome {
    var isUndecided = false
    for source in patterns {
      guard let pattern = try? Pattern(source) else {
        isUndecided = true
        continue
      }
      switch pattern.firstMatch(in: bytes.span) {
      case .match: return Grader.Outcome(true)
      case .noMatch: continue
      case .limitReached: isUndecided = true
      }
    }
    let what = isUndecided ? words.notEvaluated : words.noMatch
    return Grader.Outcome(false, [Remark(.style, what, how: isUndecided ? words.writeLess : nil)])
  }

  private func count(within range: ClosedRange<Int>) -> Grader.Outcome {
    let count = answer.text.string.split(whereSeparator: \.isWhitespace).count { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
    guard !range.contains(count) else { return Grader.Outcome(true) }
    let what = words.wordCount(count, range)
    return Grader.Outcome(
      false, [Remark(.style, what, how: words.changeLength(count < range.lowerBound))])
  }
}

extension Fraction {
  /// The share, or all of it.
  fileprivate func orOne(_ isAll: Bool) -> Fraction { isAll ? .one : self }
}
