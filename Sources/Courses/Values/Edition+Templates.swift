extension Edition {
  /// Every text of the edition that may have gaps.
  public var templates: [Template] {
    [situation] + sources.map(\.text) + form.templates
      + checks.flatMap { $0.what.templates + ($0.because.map { [$0] } ?? []) + $0.hints }
      + hints + solutions + wrong.map(\.text)
  }
}

extension AnswerForm {
  /// The texts that may have gaps.
  public var templates: [Template] {
    switch self {
    case .write(let start): start.map { [$0] } ?? []
    case .redact(let form): [form.text] + form.hides + form.keep
    case .judge(let form):
      form.sentences.flatMap { sentence in
        [sentence.text]
          + sentence.plants.values.compactMap { plant in
            if case .says(let text) = plant { text } else { nil }
          }
      }
    case .choose(let questions): questions.flatMap { [$0.text] + $0.key.templates }
    }
  }
}

extension Question.Key {
  /// The texts that may have gaps.
  public var templates: [Template] {
    switch self {
    case .listed(let options, _): options.map(\.text)
    case .tools(let text), .dataClass(let text), .route(let text), .firstApprover(let text),
      .evidence(let text):
      [text]
    case .leastCost(let ways, let error, let minute):
      ways.flatMap { [$0.text, $0.minutes, $0.errors] } + [error, minute]
    }
  }
}

extension ExerciseCheck.What {
  /// The texts that may have gaps.
  public var templates: [Template] {
    switch self {
    case .keeps(let alternatives): alternatives.flatMap { $0 }
    case .never(let texts): texts
    case .verdict, .without, .matches, .words, .format, .grounded, .leaks, .useful, .errors,
      .types, .answers:
      []
    }
  }
}
