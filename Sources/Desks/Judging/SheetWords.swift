public import Grading
public import PolicyPacks
public import Practice

/// The words around an answer that a person judges, in the languages that Dryrun speaks.
///
/// What courses and rubrics say is in their own words.
public struct SheetWords: Sendable {
  var appeal, question, grade, exercise, changedExercise, situation, answer, markedAnswer: String
  var chosen, nothingChosen, unshown, engine, atPresent, levels, passed, notPassed: String
  var secondOpinion, reachesLearner, givenBack: String
  /// That an attempt which was asked for waits for nobody.
  public var nothingWaitsThere: String
  var nothingWaits, waits: @Sendable (String) -> String
  var rounds: [Round: String]
  /// Where a learner asked something, and nobody has to judge.
  var onlyQuestion: String
  /// What follows a judgement, by why it waits for somebody else.
  var following: [RoundReason: String]

  /// The languages that there are words in.
  public static let languages: Set<String> = ["en", "de"]

  /// The words in a language; in English where there are none.
  public static func inLanguage(_ language: String) -> SheetWords {
    language == "de" ? german : english
  }
}

extension SheetWords {
  /// What an attempt waits for, such as `second look`.
  public func name(of waiting: GradingCase.Waiting) -> String {
    let isQuestion = waiting.round == .grading && waiting.reason == .asked
    return isQuestion ? onlyQuestion : rounds[waiting.round] ?? waiting.round.rawValue
  }

  /// Whether an answer passes, in a word.
  public func verdict(isPassed: Bool) -> String { isPassed ? passed : notPassed }

  /// A share as `3/4 (75 %)`, the same in all languages.
  public static func share(_ score: Fraction) -> String {
    "\(score) (\(Int((score.value * 100).rounded())) %)"
  }

  /// What a judgement came to and what follows, for whoever gave it; lines with their ends, empty where
  /// they gave none.
  public func told(_ work: GradedWork, by grader: PersonID) -> String {
    guard let own = work.grading.judgements.last(where: { $0.by == grader }) else { return "" }
    var lines = [
      "\(work.alias): \(SheetWords.share(own.assessment.score)), "
        + verdict(isPassed: own.assessment.isPassed)
    ]
    if work.grading.counting != own { lines.append(secondOpinion) }
    if let waiting = work.grading.waiting {
      lines.append(following[waiting.reason] ?? waits(name(of: waiting)))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
