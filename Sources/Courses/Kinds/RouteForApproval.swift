import Detection

/// `route-for-approval`: what the policy says to a text, who must agree, and what the request holds.
extension KindTemplate {
  static let routeForApproval = KindTemplate(
    kind: .routeForApproval, ownKeys: ["text", "questions"], required: { _ in ["text"] },
    needsTool: { _ in true }, answer: { _ in .choose }
  ) { input in
    guard let text = input.texts.text else { return nil }
    let words = input.words
    let route = Question(
      id: "route",
      text: input.sentence("\(text.text.trimmedEnd)\n\n\(words.whichRoute)", at: text.location),
      key: .route(text: text))
    let approver = Question(
      id: "approver", text: input.sentence(words.whichApprover), key: .firstApprover(text: text))
    let evidence = Question(
      id: "evidence", text: input.sentence(words.whichEvidence), key: .evidence(text: text))
    return .choose(
      [route, approver, evidence] + (input.texts.questions ?? []).map(\.question))
  } checks: { _ in
    [ExerciseCheck(.answers)]
  }
}
