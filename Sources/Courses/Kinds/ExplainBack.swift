/// `explain-back`: a rule is explained to a colleague, in two sentences that a mentor reads.
extension KindTemplate {
  static let explainBack = KindTemplate(
    kind: .explainBack, ownKeys: ["start", "solutions"], required: { _ in [] },
    answer: { _ in .write }, needsWrong: false
  ) { input in
    .write(start: input.texts.start)
  } checks: { _ in
    []
  }
}
