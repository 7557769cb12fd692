import Grading

extension SheetWords {
  /// In English.
  public static let english = SheetWords(
    appeal: "The appeal", question: "The question", grade: "The grade", exercise: "The exercise",
    changedExercise: "It asks something else by now; here is what was answered.",
    situation: "The case", answer: "The answer",
    markedAnswer: "The answer, marks in double brackets", chosen: "What was chosen",
    nothingChosen: "nothing", unshown: "It cannot be shown without its exercise.",
    engine: "The engine", atPresent: "The tool at present", levels: "levels: ", passed: "passed",
    notPassed: "not passed",
    secondOpinion: "kept as a second opinion beside the grade that counts",
    reachesLearner: "the answer reaches the learner", givenBack: "given back",
    nothingWaitsThere: "nothing waits there for anybody",
    nothingWaits: { "nothing waits for \($0)" }, waits: { "waits: \($0)" },
    rounds: [
      .grading: "to judge", .second: "second look", .third: "third look", .appeal: "appeal",
    ],
    onlyQuestion: "question",
    following: [
      .sampled: "drawn for a second look by somebody else",
      .borderline: "within a point of the line: somebody else looks at it once more",
      .overridden: "stands against another grade: somebody else looks at it once more",
      .disagreement: "two judgements are far apart: a third person decides",
    ])
}
