import Groundedness

/// `fix-the-format`: an output is brought into its format, with the facts left as they are.
extension KindTemplate {
  static let fixTheFormat = KindTemplate(
    kind: .fixTheFormat, ownKeys: ["start", "format", "facts", "solutions", "wrong"],
    required: { _ in ["start", "format", "facts"] },
    answer: { _ in .write }
  ) { input in
    .write(start: input.texts.start)
  } checks: { input in
    let format = input.settings.format.map { [ExerciseCheck(.format($0))] } ?? []
    let keeps = input.texts.facts.map { [ExerciseCheck(.keeps($0))] } ?? []
    // Without a source nothing could be grounded.
    let hasSources = input.texts.sources?.isEmpty == false
    let grounded = hasSources ? [ExerciseCheck(.grounded([.number, .date]))] : []
    return format + keeps + grounded
  }
}
