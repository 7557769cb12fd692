import Courses
import Detection
import Foundation
import PolicyPacks
import Practice
import Storage

/// What a learner hands in and is told about it.
extension LearnerDesk {
  /// What is right of one output; it is noted first, so that nobody answers the same data again.
  func tell(_ passage: Int, _ response: Response) async throws -> SessionNews {
    guard let current else { return .told([]) }
    try ResponseCheck.check(response, to: current.variant.posed)
    let isToldAtOnce = current.variant.posed.passages.contains {
      $0.id == passage && $0.isToldAtOnce
    }
    guard isToldAtOnce else {
      throw DeskError(.notAllowed, message: "this is told once the whole answer is handed in")
    }
    try checkKeepsTold(response, current)
    try keep(.told(passage: passage, at: now()), of: current.attempt.id)
    if self.current?.attempt.id == current.attempt.id { self.current?.told[passage] = response }
    return .told(
      await current.practice.remarks(
        onPassage: passage, of: response, to: current.variant))
  }

  func grade(
    _ response: Response, _ confidence: Double?, _ seconds: Double
  ) async throws -> SessionNews {
    let current = try atHand()
    let limit = shelf.pack.maxDraftBytes
    guard (response.text ?? "").utf8.count <= limit else {
      throw DeskError(
        message: "this answer is longer than \(limit) bytes, and was not kept; shorten it")
    }
    try ResponseCheck.check(response, to: current.variant.posed)
    try checkKeepsTold(response, current)
    let (id, phase) = (current.attempt.id, current.attempt.pin.phase)
    let grade = await current.practice.grade(response, to: current.variant, at: now())
    try keep(
      .submitted(
        Submission(
          response: response, confidence: confidence, time: TimeBucket(seconds: seconds),
          grade: grade)), of: id)
    if grade.isPassed || phase == .probe {
      try keep(.closed(grade.isPassed ? .passed : .stopped, at: now()), of: id)
    }
    return .graded(grade, comments: try comments(on: grade, current.attempt.pin))
  }

  /// Until a first answer was handed in, what was told stays; later tries may answer it anew.
  private func checkKeepsTold(_ response: Response, _ current: Current) throws {
    guard current.attempt.submissions.isEmpty else { return }
    try ResponseCheck.check(response, keeps: current.told, in: current.variant.posed)
  }

  /// The next hint, or why there is none yet.
  func hint() async throws -> SessionNews {
    guard let current, let grade = current.attempt.latestGrade else { return .hinted(.noneLeft) }
    let moment = now()
    switch current.attempt.nextHint(at: moment) {
    case .allowed(.reveal), .closed, .notInProbe: return .hinted(.noneLeft)
    case .waits(.reveal, _), .needsChange(.reveal): return .hinted(.noneLeft)
    case .waits(_, let later):
      return .hinted(.wait(seconds: max(1, Int(later.timeIntervalSince(moment).rounded(.up)))))
    case .needsChange, .needsSubmission: return .hinted(.afterAnotherAnswer)
    case .allowed(let level):
      let text = await current.practice.hint(level, on: grade, of: current.variant)
      try keep(.hinted(level, at: moment), of: current.attempt.id)
      return .hinted(.given(level, text))
    }
  }

  /// The solution, with which the attempt is over: as the last hint, or because the learner stops.
  func reveal() throws -> SessionNews {
    let current = try atHand()
    guard current.attempt.pin.phase == .practice, !current.attempt.submissions.isEmpty else {
      throw DeskError(
        .notAllowed, message: "the solution is shown after an answer, in practice only")
    }
    let moment = now()
    let isLastHint = current.attempt.nextHint(at: moment) == .allowed(.reveal)
    try keep(
      isLastHint ? .hinted(.reveal, at: moment) : .closed(.stopped, at: moment),
      of: current.attempt.id)
    return .revealed(current.practice.solution(of: current.variant))
  }
}
