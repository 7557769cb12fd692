import Courses
import Detection
import Evaluation
import Foundation
import PolicyPacks

/// Grades one answer to one variant.
struct Grader {
  let variant: Variant
  let response: Response
  let question: PolicyQuestion

  var key: VariantKey { variant.key }
  var words: PracticeWords { .inLanguage(variant.pin.language) }

  /// What a check comes to before it is weighed: its credit, and what is said.
  struct Outcome {
    var credit: Fraction
    var remarks: [Remark] = []

    /// All or nothing.
    init(_ isRight: Bool, _ remarks: [Remark] = []) {
      self.init(isRight ? .one : .zero, remarks)
    }

    init(_ credit: Fraction, _ remarks: [Remark] = []) {
      (self.credit, self.remarks) = (credit, remarks)
    }
  }

  /// The grade.
  func grade(at moment: Date) async -> Grade {
    let results = await results()
    let weight = results.reduce(0) { $0 + $1.weight }
    let points = results.reduce(Fraction.zero) { $0 + $1.credit * $1.weight }
    return Grade(
      score: weight > 0 ? points / weight : .one, isPassed: results.allSatisfy(\.isPassed),
      checks: results, detection: JudgeGrading(key, response).detection,
      needsMentor: key.exercise.kind == .explainBack, rulesDigest: variant.pin.rulesDigest,
      engineVersion: variant.pin.engineVersion, at: moment)
  }

  private func results() async -> [CheckResult] {
    if let refusal = refusal { return refused(with: refusal) }
    let answer = await AnswerText(variant, response.text ?? "", question)
    return key.checks.map { check in
      result(of: check, outcome(of: check, answer))
    }
  }

  private func outcome(of check: KeyedCheck, _ answer: AnswerText) -> Outcome {
    switch check.check.what {
    case .verdict, .without: PolicyGrading(check, answer, words).outcome
    case .keeps, .never, .matches, .words:
      TextGrading(check, answer, shown: variant.posed.shownText, words).outcome
    case .format, .grounded: OutputGrading(check, answer, words).outcome
    case .leaks: RedactionGrading(key.redaction, variant.posed, response, words).leaks
    case .useful: RedactionGrading(key.redaction, variant.posed, response, words).useful
    case .errors: JudgeGrading(key, response).errors(words)
    case .types: JudgeGrading(key, response).types(words)
    case .answers: ChoiceGrading(variant, response, words).outcome
    }
  }

  private func result(of check: KeyedCheck, _ outcome: Outcome) -> CheckResult {
    let need = Fraction(check.check.needPercent, of: 100)
    return CheckResult(
      id: check.id, credit: outcome.credit, weight: check.check.weight,
      isPassed: outcome.credit >= need,
      remarks: outcome.remarks.map { remark in
        var remark = remark
        // A rule of the policy has its own reason, with its clause.
        if remark.rule == nil || remark.why == nil { remark.why = check.because ?? remark.why }
        return remark
      })
  }

  /// Why no check can be asked about the answer; `nil` if all can.
  private var refusal: Remark? {
    if case .write = variant.posed.form {
      let text = response.text ?? ""
      if text.allSatisfy(\.isWhitespace) {
        return Remark(.judgement, words.emptyAnswer, how: words.writeSomething)
      }
      if text.utf8.count > question.engine.pack.maxDraftBytes {
        return Remark(.judgement, words.hugeAnswer, how: words.writeLess)
      }
    }
    return response.marksAreSound(in: variant.posed)
      ? nil : Remark(.judgement, words.foreignMark, how: words.markAgain)
  }

  private func refused(with remark: Remark) -> [CheckResult] {
    let all = key.checks.map { result(of: $0, Outcome(.zero, [remark])) }
    return all.isEmpty
      ? [CheckResult(id: "answer", credit: .zero, weight: 1, isPassed: false, remarks: [remark])]
      : all.map { result in
        var failed = result
        failed.isPassed = false
        return failed
      }
  }
}

extension Response {
  /// Whether each mark lies inside a passage that is there.
  fileprivate func marksAreSound(in posed: PosedExercise) -> Bool {
    guard case .mark(let passages) = posed.form else { return true }
    return marks.allSatisfy { mark in
      guard passages.indices.contains(mark.passage) else { return false }
      return mark.range.lowerBound >= 0
        && mark.range.upperBound <= passages[mark.passage].text.utf8.count
    }
  }
}

extension PosedExercise {
  /// Everything that is shown, as one text.
  var shownText: String {
    var texts = [title, situation] + sources.flatMap { [$0.name, $0.text] }
    switch form {
    case .write(let start): texts.append(start)
    case .mark(let passages): texts += passages.map(\.text)
    case .choose: break
    }
    texts += questions.flatMap { question in [question.text] + question.options.map(\.text) }
    return texts.joined(separator: "\n")
  }
}
