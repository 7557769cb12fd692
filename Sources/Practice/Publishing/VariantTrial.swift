import Courses
import Detection
import Diagnostics
import Foundation

/// Tries one variant: right answers pass, wrong ones fail for their reason, and nothing gives it away.
struct VariantTrial {
  let practice: CoursePractice
  let variant: Variant
  /// No answer's grade depends on when it is graded.
  private let moment = Date(timeIntervalSince1970: 0)

  init(_ practice: CoursePractice, _ variant: Variant) {
    (self.practice, self.variant) = (practice, variant)
  }

  /// What is wrong with the variant, and how many answers were graded.
  func run() async -> (problems: [PublishProblem], answers: Int) {
    let (unsolved, solutions) = await solutionProblems()
    let wrong = WrongResponses(variant).all
    let giveaways = Giveaways(variant)
    var problems = unsolved + shownProblems(giveaways)
    var hinted: Set<[CheckID]> = []
    for one in wrong {
      let grade = await practice.grade(one.response, to: variant, at: moment)
      if let problem = problem(with: one, grade) { problems.append(problem) }
      problems += remarkProblems(grade, one, giveaways)
      let failed = grade.checks.filter { !$0.isPassed }.map(\.id)
      if hinted.insert(failed).inserted { problems += await hintProblems(grade, giveaways) }
    }
    return (problems, solutions + wrong.count)
  }

  private var edition: Edition { variant.key.exercise.edition(in: variant.pin.language) }

  private func problem(
    _ id: DiagnosticID, _ message: String, at location: Location, notes: [String] = []
  ) -> PublishProblem {
    PublishProblem(
      id: id, message: message, location: location, notes: notes, seed: variant.pin.seed,
      language: variant.pin.language)
  }

  /// Each reference solution must pass each check.
  private func solutionProblems() async -> ([PublishProblem], Int) {
    var problems: [PublishProblem] = []
    var answers = [practice.solution(of: variant)]
    if case .write = variant.posed.form, !variant.key.solutions.isEmpty {
      answers = variant.key.solutions.map { Response(text: $0) }
    }
    for (index, answer) in answers.enumerated() {
      let grade = await practice.grade(answer, to: variant, at: moment)
      for check in grade.checks where !check.isPassed {
        let place =
          edition.solutions.indices.contains(index)
          ? edition.solutions[index].location : variant.key.exercise.location
        problems.append(
          problem(
            "solution-fails", "the solution does not pass '\(check.id)'", at: place,
            notes: check.remarks.prefix(2).map(\.what)))
      }
    }
    return (problems, answers.count)
  }

  /// A wrong answer must fail, at the checks that it is wrong at and at no others.
  private func problem(with wrong: WrongResponses.Wrong, _ grade: Grade) -> PublishProblem? {
    let failed = Set(grade.checks.filter { !$0.isPassed }.map(\.id))
    if failed.isEmpty {
      return problem("wrong-answer-passes", "\(wrong.name) passes", at: wrong.location)
    }
    guard let wanted = wrong.fails, wanted != failed else { return nil }
    let other = failed.subtracting(wanted).sorted().map(\.description).joined(separator: ", ")
    let missing = wanted.subtracting(failed).sorted().map(\.description).joined(separator: ", ")
    let parts = [
      missing.isEmpty ? nil : "not at \(missing)", other.isEmpty ? nil : "also at \(other)",
    ]
    let remarks = grade.checks.filter { !$0.isPassed && !wanted.contains($0.id) }.flatMap(\.remarks)
    return problem(
      "fails-elsewhere",
      "\(wrong.name) fails \(parts.compactMap { $0 }.joined(separator: ", "))", at: wrong.location,
      notes: remarks.prefix(2).map(\.what))
  }

  private func shownProblems(_ giveaways: Giveaways) -> [PublishProblem] {
    var problems: [PublishProblem] = []
    if giveaways.isIn(shown: variant.posed.title) {
      problems.append(
        problem(
          "answer-in-title", "the title gives the answer away", at: edition.situation.location))
    }
    if giveaways.isIn(shown: variant.posed.situation) {
      problems.append(
        problem("answer-in-case", "the case gives the answer away", at: edition.situation.location))
    }
    return problems
  }

  /// What is said of a wrong answer; the learner's own words may stand in it.
  private func remarkProblems(
    _ grade: Grade, _ wrong: WrongResponses.Wrong, _ giveaways: Giveaways
  ) -> [PublishProblem] {
    let own = Array((wrong.response.text ?? "").utf8)
    for check in grade.checks {
      for remark in check.remarks {
        let texts = [remark.what, remark.why, remark.how].compactMap { $0 }
        guard
          texts.contains(where: { giveaways.isIn(hint: $0) && !TextSearch.contains($0, in: own) })
        else { continue }
        let place =
          edition.checks.first { $0.id == check.id }?.because?.location
          ?? variant.key.exercise.location
        return [
          problem("answer-in-remark", "what '\(check.id)' says gives the answer away", at: place)
        ]
      }
    }
    return []
  }

  /// The first two hints say where and why, and not what.
  private func hintProblems(_ grade: Grade, _ giveaways: Giveaways) async -> [PublishProblem] {
    var problems: [PublishProblem] = []
    for level in [HintLevel.place, .reason] {
      guard giveaways.isIn(hint: await practice.hint(level, on: grade, of: variant)) else {
        continue
      }
      problems.append(
        problem(
          "answer-in-hint", "hint \(level.rawValue) gives the answer away",
          at: hintLocation(level, grade)))
    }
    return problems
  }

  private func hintLocation(_ level: HintLevel, _ grade: Grade) -> Location {
    let failed = Set(grade.checks.filter { !$0.isPassed }.map(\.id))
    let own = edition.checks.first { failed.contains($0.id) && !$0.hints.isEmpty }?.hints
    let hints = own ?? edition.hints
    return hints.indices.contains(level.rawValue - 1)
      ? hints[level.rawValue - 1].location : variant.key.exercise.location
  }
}
