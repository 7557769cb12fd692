import Detection
import PolicyPacks

/// `choose-the-right-tool`: for each text, which tool takes it without a stop.
extension KindTemplate {
  static let chooseTheRightTool = KindTemplate(
    kind: .chooseTheRightTool, ownKeys: ["cases", "reasons", "questions"],
    required: { _ in ["cases"] },
    needsTool: { $0.asksReasons }, answer: { _ in .choose }
  ) { input in
    let cases = input.texts.cases ?? []
    let questions = cases.enumerated().flatMap { index, text in
      asked(about: text, number: index + 1, of: cases.count, input)
    }
    return .choose(questions + (input.texts.questions ?? []).map(\.question))
  } checks: { _ in
    [ExerciseCheck(.answers)]
  }

  private static func asked(
    about text: Template, number: Int, of count: Int, _ input: KindInput
  ) -> [Question] {
    let words = input.words
    let heading = count > 1 ? words.caseNumber(number) + "\n" : ""
    let tool = Question(
      id: QuestionID("case-\(number)"),
      text: input.sentence(
        "\(heading)\(text.text.trimmedEnd)\n\n\(words.whichTool)", at: text.location),
      key: .tools(text: text))
    guard input.settings.asksReasons else { return [tool] }
    let reason = Question(
      id: QuestionID("case-\(number)-reason"),
      text: input.sentence(count > 1 ? words.whichDataIn(number) : words.whichData),
      key: .dataClass(text: text))
    return [tool, reason]
  }
}

extension String {
  /// Without line ends and spaces at the end.
  var trimmedEnd: String {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
