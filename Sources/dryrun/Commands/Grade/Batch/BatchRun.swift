import Foundation
import Practice
import Storage
import Submissions

/// One batch, part after part: graded, kept if that is wanted, told.
struct BatchRun {
  private let grader: BatchGrader
  private let store: Store?

  /// - Parameter store: where answers are kept; `nil` where they are not.
  init(grader: BatchGrader, keeping store: Store?) {
    (self.grader, self.store) = (grader, store)
  }

  /// Grades what can be graded; what cannot is told as well.
  func run(_ checked: CheckedSubmissions, into report: inout BatchReport) async throws {
    var bar = ProgressBar(total: checked.answers.count, unit: "answers")
    defer { bar.clear() }
    for leftOut in checked.leftOut { try report.add(leftOut) }
    for start in stride(from: 0, to: checked.answers.count, by: BatchGrader.atOnce) {
      bar.update(start)
      let end = min(start + BatchGrader.atOnce, checked.answers.count)
      let results = await grader.grade(checked.answers[start..<end], at: .now)
      let kept = try keep(results)
      bar.makeRoom()
      for (index, result) in results.enumerated() {
        switch result {
        case .graded(let graded): try report.add(graded, kept: kept[index])
        case .leftOut(let leftOut): try report.add(leftOut)
        }
      }
    }
  }

  /// Keeps what was graded of a part, in one transaction; by the place in the part.
  private func keep(_ results: [BatchResult]) throws -> [Int: KeptAnswer] {
    guard let store else { return [:] }
    let graded = results.enumerated().compactMap { index, result in
      if case .graded(let graded) = result { (index, graded) } else { nil }
    }
    do {
      let kept = try store.practice.keep(graded.map { AnsweredElsewhere($0.1) }, at: .now)
      return Dictionary(uniqueKeysWithValues: zip(graded.map(\.0), kept))
    } catch {
      throw CommandError(
        "\(error.message); what was kept before stays, and the same command goes on from there")
    }
  }
}

extension AnsweredElsewhere {
  /// An answer of a batch; nobody knows how long it took.
  fileprivate init(_ graded: GradedSubmission) {
    self.init(
      person: graded.learner, pin: graded.pin, skills: graded.skills,
      submission: Submission(
        response: graded.response, confidence: nil, time: .more, grade: graded.grade))
  }
}
