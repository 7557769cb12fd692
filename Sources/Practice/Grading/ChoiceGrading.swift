import Courses

/// Whether the answers to questions are those of the key: `answers`.
struct ChoiceGrading {
  private let variant: Variant
  private let response: Response
  private let words: PracticeWords

  init(_ variant: Variant, _ response: Response, _ words: PracticeWords) {
    (self.variant, self.response, self.words) = (variant, response, words)
  }

  /// The mean of the credits of all questions.
  var outcome: Grader.Outcome {
    let asked = Array(zip(variant.posed.questions, variant.key.questions))
    guard !asked.isEmpty else { return Grader.Outcome(response.choices.isEmpty) }
    var total = Fraction.zero
    var remarks: [Remark] = []
    let giveaways = Giveaways(variant)
    for (index, (posed, key)) in asked.enumerated() {
      let chosen = response.choices[posed.id] ?? []
      let credit = ChoiceGrading.credit(chosen, posed, key)
      total = total + credit
      guard credit < .one else { continue }
      let name = words.question(index + 1, of: asked.count, posed.text)
      remarks.append(remark(name, posed, key, chosen, credit, giveaways))
    }
    let known = Set(variant.posed.questions.map(\.id))
    guard response.choices.keys.allSatisfy(known.contains) else {
      return Grader.Outcome(.zero, [Remark(.judgement, words.foreignAnswer)])
    }
    return Grader.Outcome(total / asked.count, remarks)
  }

  /// The credit of one answer: of several right ones each its share, and each wrong one takes a share;
  /// an answer that there is not is worth nothing.
  static func credit(
    _ chosen: Set<OptionID>, _ posed: PosedQuestion, _ key: QuestionKey
  ) -> Fraction {
    guard chosen.isSubset(of: posed.options.map(\.id)) else { return .zero }
    switch key.scoring {
    case .all(let right):
      guard posed.allowsSeveral || chosen.count <= 1 else { return .zero }
      let points = chosen.intersection(right).count - chosen.subtracting(right).count
      return right.isEmpty
        ? Fraction(chosen.isEmpty ? 1 : 0) : Fraction(max(0, points), of: right.count)
    case .one(let right):
      return Fraction(chosen.count == 1 && chosen.isSubset(of: right) ? 1 : 0)
    case .graded(let credits):
      guard chosen.count == 1, let only = chosen.first else { return .zero }
      return credits[only] ?? .zero
    }
  }

  /// - Parameter name: what the question is called.
  private func remark(
    _ name: String, _ posed: PosedQuestion, _ key: QuestionKey, _ chosen: Set<OptionID>,
    _ credit: Fraction, _ giveaways: Giveaways
  ) -> Remark {
    let what =
      if chosen.isEmpty {
        words.unanswered(name)
      } else if !chosen.isSubset(of: posed.options.map(\.id)) {
        words.foreignAnswer
      } else if credit > .zero {
        words.partlyRight(name)
      } else {
        words.otherAnswer(name)
      }
    // The words of a rule may name the kind of data that is asked for.
    let why = key.reason?.why.flatMap { giveaways.isIn(hint: $0) ? words.someRule : $0 }
    return Remark(
      key.reason?.concern ?? .judgement, what, why: why, how: words.answerAgain(key),
      rule: key.reason?.rule, passage: posed.passage)
  }
}
