import PolicyPacks

/// `draft-a-prompt`: a prompt is written for a tool and a task.
extension KindTemplate {
  static let draftAPrompt = KindTemplate(
    kind: .draftAPrompt, ownKeys: ["start", "solutions", "wrong"], required: { _ in [] },
    needsTool: { _ in true }, answer: { _ in .write }
  ) { input in
    .write(start: input.texts.start)
  } checks: { _ in
    [ExerciseCheck(.verdict(.allow))]
  }
}
