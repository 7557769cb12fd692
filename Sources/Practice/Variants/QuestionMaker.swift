import Courses
import Detection
import Evaluation
import PlantedErrors
import PolicyPacks

/// Poses the questions of an exercise, and finds which answers are right.
struct QuestionMaker {
  let question: PolicyQuestion
  let filling: Filling
  let words: PracticeWords
  let seed: UInt64

  var pack: PolicyPack { question.engine.pack }
  var language: String { filling.language }

  /// What is asked and what is right.
  typealias Made = (posed: PosedQuestion, key: QuestionKey)

  /// What is asked and what is right, of one question.
  func make(_ asked: Question) async throws(VariantError) -> Made {
    let answers = try await answers(to: asked)
    let posed = PosedQuestion(
      id: asked.id, text: try filling.text(asked.text), options: answers.options,
      allowsSeveral: answers.allowsSeveral, passage: nil)
    let key = QuestionKey(
      id: asked.id, scoring: answers.scoring, reason: answers.reason,
      isAboutPolicy: asked.key.isAboutPolicy)
    return (posed, key)
  }

  /// The answers that there are and how they count.
  struct Answers {
    var options: [PosedQuestion.Option]
    var scoring: QuestionKey.Scoring
    var allowsSeveral = false
    var reason: Remark?
  }

  private func answers(to asked: Question) async throws(VariantError) -> Answers {
    switch asked.key {
    case .listed(let options, let right): return try listed(options, right, asked.id)
    case .tools(let text): return try await tools(for: text, asked.id)
    case .dataClass(let text): return try await dataClass(in: text, asked.id)
    case .route(let text): return try await route(of: text)
    case .firstApprover(let text): return try await firstApprover(of: text, asked.id)
    case .evidence(let text): return try await evidence(for: text, asked.id)
    case .leastCost(let ways, let error, let minute):
      return try leastCost(ways, error, minute, asked)
    }
  }

  private func listed(
    _ listed: [Question.Option], _ right: Set<OptionID>, _ id: QuestionID
  ) throws(VariantError) -> Answers {
    var options: [PosedQuestion.Option] = []
    for option in listed {
      options.append(PosedQuestion.Option(id: option.id, text: try filling.text(option.text)))
    }
    return Answers(
      options: shuffled(options, id), scoring: .all(right), allowsSeveral: right.count != 1)
  }

  private func leastCost(
    _ ways: [Question.Way], _ error: Template, _ minute: Template, _ asked: Question
  ) throws(VariantError) -> Answers {
    let credits = try WayCosts(ways, costOfError: error, costOfMinute: minute, filling).credits()
    var options: [PosedQuestion.Option] = []
    for way in ways {
      options.append(PosedQuestion.Option(id: way.id, text: try filling.text(way.text)))
    }
    return Answers(options: options, scoring: .graded(credits), reason: words.costReason)
  }

  /// The options in an order that the variant's seed says.
  func shuffled(_ options: [PosedQuestion.Option], _ id: QuestionID) -> [PosedQuestion.Option] {
    var random = SeededGenerator(part: "options/\(id)", of: seed)
    return random.shuffled(options)
  }

  /// The rule that decides about a text, with its clause; where none stops it, how the policy decides.
  ///
  /// Its words would often name the kind of data, which is what another question asks for.
  func reason(_ evaluation: Evaluation, _ concern: Remark.Concern) -> Remark {
    guard let feedback = evaluation.feedback.first, feedback.verdict > .allow else {
      return Remark(concern, words.policyDecides, why: words.policyDecides)
    }
    return Remark(
      concern, words.decides(feedback.title), why: PolicyRemark.why(feedback, words),
      rule: feedback.rule)
  }
}

extension Question.Key {
  /// Whether the pack decides which answer is right.
  fileprivate var isAboutPolicy: Bool {
    switch self {
    case .tools, .dataClass, .route, .firstApprover, .evidence: true
    case .listed, .leastCost: false
    }
  }
}
