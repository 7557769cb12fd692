/// `judge-this-output`: what is wrong is marked in outputs, with its kind, and it is said what to do.
extension KindTemplate {
  static let judgeThisOutput = KindTemplate(
    kind: .judgeThisOutput, ownKeys: ["output", "action", "blocks"], required: { _ in ["output"] },
    answer: { _ in .judge }
  ) { input in
    let action = input.settings.action
    return .judge(
      JudgeForm(
        sentences: (input.texts.output ?? []).map(\.sentence), cleanAction: action?.clean,
        wrongAction: action?.wrong, actions: action?.others ?? [:],
        blocks: input.settings.blocks ?? [.single]))
  } checks: { input in
    [ExerciseCheck(.errors), ExerciseCheck(.types)]
      + (input.settings.action == nil ? [] : [ExerciseCheck(.answers)])
  }
}

extension JudgeForm.Block {
  /// What counts where the author says nothing: one output, wrong in every second variant.
  public static let single = JudgeForm.Block(outputs: 1, wrongPercent: 50, feedback: .each)
}
