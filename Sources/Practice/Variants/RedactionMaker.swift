import Courses
import Detection
import Evaluation
import PolicyPacks

/// Finds what must go from a text: what the policy stops or warns of in it, and what the author names.
struct RedactionMaker {
  let form: RedactForm
  let filling: Filling
  let question: PolicyQuestion
  let words: PracticeWords

  /// The text and its key.
  func redaction() async throws(VariantError) -> (text: String, key: RedactionKey) {
    let text = try filling.text(form.text)
    let bytes = Array(text.utf8)
    var gold = try await engineGold(text)
    for template in form.hides {
      let remark = Remark(
        .leak, words.hiddenStays, why: words.hiddenWhy, how: words.hideIt)
      gold += try places(of: template, in: bytes).map {
        RedactionKey.Gold(range: $0, remark: remark)
      }
    }
    var keep: [[Range<Int>]] = []
    for template in form.keep { keep.append(try places(of: template, in: bytes)) }
    return (text, RedactionKey(gold: gold.merged, keep: keep))
  }

  /// What the engine finds: findings that may not go to the tool without a word.
  private func engineGold(_ text: String) async throws(VariantError) -> [RedactionKey.Gold] {
    let evaluation = try await question.key(in: text, at: form.text.location)
    let told = Dictionary(
      evaluation.feedback.compactMap { feedback in feedback.range.map { ($0, feedback) } }
    ) { first, _ in first }
    return evaluation.rulings.filter { $0.verdict > .allow }.map { ruling in
      let feedback =
        told[ruling.finding.range] ?? evaluation.feedback.first { $0.rule == ruling.rule }
      return RedactionKey.Gold(
        range: ruling.finding.range, remark: remark(feedback, evaluation.toolTitle, ruling))
    }
  }

  /// What is said if it stays; it names the rule, and neither the value nor its place.
  private func remark(_ feedback: Feedback?, _ tool: String?, _ ruling: Ruling) -> Remark {
    Remark(
      .leak, words.stays(feedback?.title ?? ruling.rule.description, tool),
      why: PolicyRemark.why(feedback, words), how: words.markIt, rule: ruling.rule)
  }

  private func places(
    of template: Template, in text: [UInt8]
  ) throws(VariantError) -> [Range<Int>] {
    let places = TextSearch.places(of: try filling.text(template), in: text)
    guard !places.isEmpty else { throw VariantError(.notInText, at: template.location) }
    return places
  }
}

extension [RedactionKey.Gold] {
  /// The places by position; those that overlap are one.
  fileprivate var merged: [RedactionKey.Gold] {
    var result: [RedactionKey.Gold] = []
    for gold in sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let last = result.last, last.range.upperBound > gold.range.lowerBound else {
        result.append(gold)
        continue
      }
      let end = Swift.max(last.range.upperBound, gold.range.upperBound)
      result[result.count - 1].range = last.range.lowerBound..<end
    }
    return result
  }
}
