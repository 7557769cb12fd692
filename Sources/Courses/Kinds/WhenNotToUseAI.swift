import Detection

/// `when-not-to-use-ai`: which way to do a piece of work costs least, errors included.
extension KindTemplate {
  static let whenNotToUseAI = KindTemplate(
    kind: .whenNotToUseAI, ownKeys: ["ways", "costOfError", "costOfMinute", "questions"],
    required: { _ in ["ways", "costOfError", "costOfMinute"] },
    answer: { _ in .choose }
  ) { input in
    let settings = input.settings
    guard let ways = input.texts.ways, let error = settings.costOfError,
      let minute = settings.costOfMinute
    else { return nil }
    let words = input.words
    let question = Question(
      id: "way",
      text: input.sentence(
        words.whichWay(error: error.text, minute: minute.text), at: error.location),
      key: .leastCost(
        ways.map { way(of: $0, words) }, costOfError: error, costOfMinute: minute))
    return .choose([question] + (input.texts.questions ?? []).map(\.question))
  } checks: { _ in
    [ExerciseCheck(.answers)]
  }

  private static func way(of entry: WayEntry, _ words: KindWords) -> Question.Way {
    let names = entry.text?.texts(first: words.language) ?? [:]
    let name =
      names[words.language] ?? names[words.firstLanguage] ?? words.way(entry.id)
      ?? entry.id.description
    let text = words.way(name, minutes: entry.minutes.text, errors: entry.errors.text)
    return Question.Way(
      id: entry.id, text: Template(text, at: entry.minutes.location), minutes: entry.minutes,
      errors: entry.errors)
  }
}
