import Courses
import Detection
import Evaluation
import Groundedness
import OutputFormats
import PolicyPacks

/// Whether an answer has its shape and stands in the sources: `format` and `grounded`.
struct OutputGrading {
  private let check: KeyedCheck
  private let answer: AnswerText
  private let words: PracticeWords

  init(_ check: KeyedCheck, _ answer: AnswerText, _ words: PracticeWords) {
    (self.check, self.answer, self.words) = (check, answer, words)
  }

  /// The credit: all or nothing for a format, each claim its share.
  var outcome: Grader.Outcome {
    switch check.check.what {
    case .format(let format): self.format(format)
    case .grounded(let kinds): grounded(kinds)
    default: Grader.Outcome(false)
    }
  }

  private func format(_ format: FormatID) -> Grader.Outcome {
    guard let feedback = answer.formats[format] else {
      return Grader.Outcome(false, [Remark(.format, words.notEvaluated)])
    }
    return Grader.Outcome(
      feedback.isEmpty, feedback.map { PolicyRemark.remark($0, in: answer, words) })
  }

  private func grounded(_ kinds: Set<Claim.Kind>) -> Grader.Outcome {
    guard let claims = answer.output?.claims else {
      return Grader.Outcome(false, [Remark(.judgement, words.noSource)])
    }
    let asked = claims.map(\.claim).filter { kinds.contains($0.kind) }
    let open = asked.filter { $0.status != .supported }
    guard !open.isEmpty else { return Grader.Outcome(true) }
    return Grader.Outcome(
      Fraction(asked.count - open.count, of: asked.count),
      open.map { claim in
        let short = claim.words(in: words.language).short
        return Remark(
          .judgement, words.inLine(answer.line(of: claim.range.lowerBound), short),
          how: words.compareWithSource, range: claim.range)
      })
  }
}
