import Courses
import Detection
import PlantedErrors

extension VariantMaker {
  /// The outputs of a judging exercise with what is true of them, and what is asked about each.
  func judged(
    _ form: JudgeForm, _ draws: [DrawnRows], _ plan: BlockPlan
  ) throws(VariantError) -> Parts {
    let labels = labels(of: form)
    let shown = DrawnRows.together(draws)
    var passages: [Passage] = []
    var parts = Parts(form: .choose)
    for (index, output) in plan.outputs.enumerated() {
      var random = SeededGenerator(part: "plant/\(index)", of: seed)
      let maker = OutputMaker(form: form, filling: filling(draws[index]), shown: shown)
      let measures = output.feedback == .end
      let made = try maker.output(with: output.error, measures: measures, &random)
      passages.append(
        Passage(
          id: index, text: made.text, segments: made.key.segments.map(\.range), labels: labels,
          isToldAtOnce: output.feedback == .each && phase == .practice, measures: measures))
      parts.outputs.append(made.key)
      if let asked = actionQuestion(form, index, of: plan.outputs.count, output.error) {
        parts.questions.append(asked.posed)
        parts.questionKeys.append(asked.key)
      }
    }
    parts.form = .mark(passages)
    return parts
  }

  /// What a mark can say: every kind of error that courses have, and those of this one.
  ///
  /// So the list does not tell which errors there are.
  private func labels(of form: JudgeForm) -> [Passage.Label] {
    let own = Set(form.sentences.flatMap(\.plants.keys))
    return PlantedError.allCases.filter { own.contains($0) || PlantedError.ofCourses.contains($0) }
      .map { Passage.Label(id: $0.rawValue, text: words.error($0)) }
  }

  /// What is to be done with an output, if the exercise asks that.
  private func actionQuestion(
    _ form: JudgeForm, _ index: Int, of count: Int, _ error: PlantedError?
  ) -> QuestionMaker.Made? {
    guard form.cleanAction != nil || form.wrongAction != nil || !form.actions.isEmpty else {
      return nil
    }
    let right =
      error.map { form.actions[$0] ?? form.wrongAction ?? .fix } ?? form.cleanAction ?? .send
    let id = QuestionID("action-\(index + 1)")
    let posed = PosedQuestion(
      id: id, text: words.actionQuestion(count > 1 ? index + 1 : nil),
      options: JudgeForm.Action.allCases.map {
        PosedQuestion.Option(id: OptionID($0.rawValue), text: words.action($0))
      }, allowsSeveral: false, passage: index)
    let key = QuestionKey(id: id, scoring: .all([OptionID(right.rawValue)]), reason: nil)
    return (posed, key)
  }
}

extension PlantedError {
  /// The six kinds that courses plant.
  static let ofCourses: Set<PlantedError> = [
    .wrongNumber, .hallucinatedCitation, .formatBreak, .leakedData, .stalePolicy,
    .overconfidentClaim,
  ]
}
