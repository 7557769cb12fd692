extension CoursePractice {
  /// Answers that must not pass: the author's, and those that people come up with.
  package func wrongAnswers(to variant: Variant) -> [Response] {
    WrongResponses(variant).all.map(\.response)
  }
}
