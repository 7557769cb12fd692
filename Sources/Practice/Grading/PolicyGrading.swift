import Courses
import Detection
import Evaluation
import PolicyPacks

/// What the policy says to an answer: `verdict` and `without`.
struct PolicyGrading {
  private let check: KeyedCheck
  private let answer: AnswerText
  private let words: PracticeWords

  init(_ check: KeyedCheck, _ answer: AnswerText, _ words: PracticeWords) {
    (self.check, self.answer, self.words) = (check, answer, words)
  }

  /// The credit: all or nothing for a verdict, each rule its share.
  var outcome: Grader.Outcome {
    guard let evaluation = answer.draft else { return Grader.Outcome(false) }
    switch check.check.what {
    case .verdict(let most): return verdict(evaluation, atMost: most)
    case .without(let rules): return without(rules, evaluation)
    default: return Grader.Outcome(false)
    }
  }

  private func verdict(_ evaluation: Evaluation, atMost most: Verdict) -> Grader.Outcome {
    guard evaluation.verdict > most else { return Grader.Outcome(true) }
    let told = evaluation.feedback.filter { $0.verdict > most }
    return Grader.Outcome(false, remarks(told))
  }

  /// A rule counts as found if it or what hides it was, and if nobody knows.
  private func without(_ rules: [RuleID], _ evaluation: Evaluation) -> Grader.Outcome {
    let told = Set(evaluation.feedback.map(\.rule))
    let found = Set(evaluation.rulings.flatMap { $0.finding.rules + [$0.rule] }).union(told)
    let broken = rules.filter(found.contains)
    let credit = Fraction(rules.count - broken.count, of: max(1, rules.count))
    let said = evaluation.feedback.filter { broken.contains($0.rule) }
    let silent = broken.filter { rule in !said.contains { $0.rule == rule } }
    return Grader.Outcome(
      broken.isEmpty ? .one : credit,
      remarks(said) + silent.map { Remark(.leak, words.ruleFound($0.description), rule: $0) })
  }

  private func remarks(_ feedback: [Feedback]) -> [Remark] {
    feedback.map { PolicyRemark.remark($0, in: answer, words) }
  }
}

extension Finding {
  /// Its rule and those of the findings that it hides.
  fileprivate var rules: [RuleID] {
    [rule]
      + evidence.compactMap { evidence in
        if case .hides(let rule, _) = evidence { rule } else { nil }
      }
  }
}
