import PolicyPacks

/// `redact-this`: what must not go to the tool is marked in a text, or the text is written anew.
extension KindTemplate {
  static let redactThis = KindTemplate(
    kind: .redactThis,
    ownKeys: ["text", "start", "hides", "keep", "respond", "solutions", "wrong"],
    required: { $0.isWritten ? ["start", "keep"] : ["text", "keep"] },
    needsTool: { _ in true }, answer: { $0.isWritten ? .write : .redact }
  ) { input in
    guard !input.settings.isWritten else { return .write(start: input.texts.start) }
    guard let text = input.texts.text else { return nil }
    return .redact(
      RedactForm(text: text, hides: input.texts.hides ?? [], keep: input.texts.keep ?? []))
  } checks: { input in
    guard input.settings.isWritten else {
      // Four fifths of what the task needs: a text with nothing in it leaks nothing, either.
      return [ExerciseCheck(.leaks), ExerciseCheck(.useful, need: 80)]
    }
    let hides = input.texts.hides ?? []
    return [ExerciseCheck(.verdict(.allow))]
      + (hides.isEmpty ? [] : [ExerciseCheck(.never(hides))])
      + [ExerciseCheck(.keeps((input.texts.keep ?? []).map { [$0] }))]
  }
}
