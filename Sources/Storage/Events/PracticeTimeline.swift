import Detection
import Foundation
import Grading
import Measurement
import PolicyPacks
import Practice

/// What happened to one attempt, in the order of the log, as other systems may get it.
///
/// An event says what was so when it happened and is never told otherwise later: whoever gets it twice gets
/// the same.
struct PracticeTimeline {
  private let work: GradedWork
  private let key: OrganisationKey
  private let since: Date
  private(set) var events: [RecordedPractice] = []
  /// The ids of the answers' events, by their place among the answers; `nil` for those that stay here.
  private var answers: [String?] = []
  private var hintMax: HintLevel?
  /// The id of the last grade that came to count beside the answers' own.
  private var counting: String?
  /// What people had made of the attempt by then.
  private var grading: GradingCase
  private var isJudged = false

  /// - Parameter since: only answers from then on.
  init(
    _ work: GradedWork, _ entries: [PracticeEventQueries.Entry], _ key: OrganisationKey,
    since: Date
  ) {
    (self.work, self.key, self.since) = (work, key, since)
    grading = GradingCase(work.attempt)
    for entry in entries {
      switch entry.subject {
      case .attempt(let position): add(work.attempt.events[position], entry.hash)
      case .grading(let position): add(work.grading.events[position], entry.hash)
      }
    }
  }

  private mutating func add(_ event: AttemptEvent, _ id: String) {
    switch event {
    case .submitted(let submission): add(submission, id)
    case .hinted(let level, _): hintMax = max(hintMax ?? level, level)
    case .regraded(let submission, let grade): add(grade, of: submission, id)
    case .told, .closed: break
    }
  }

  private mutating func add(_ submission: Submission, _ id: String) {
    let grade = submission.grade
    answers.append(grade.at >= since ? id : nil)
    guard grade.at >= since else { return }
    let attempted = PracticeAttempted(
      at: place(of: answers.count - 1), grader: grade.engineVersion,
      seedHash: String(key.code(for: "seed-v1|\(work.attempt.pin.seed)").prefix(16)),
      checks: Dictionary(
        grade.checks.map { ($0.id.description, $0.isPassed) }
      ) { first, _ in first },
      score: PracticeScore(grade.score), passed: grade.needsMentor ? nil : grade.isPassed,
      detection: grade.detection.map(PracticeAttempted.Detection.init),
      confidence: submission.confidence, hintMax: hintMax?.rawValue,
      timeBucket: submission.time.rawValue, day: CalendarDay(grade.at, in: .gmt))
    events.append(RecordedPractice(id: id, event: .attempted(attempted)))
  }

  /// What the engine says later counts as long as no person has judged.
  private mutating func add(_ grade: Grade, of submission: Int, _ id: String) {
    guard !isJudged else { return }
    add(
      id, of: submission, .engine, by: nil, grade.score,
      passed: grade.needsMentor ? nil : grade.isPassed, at: grade.at)
  }

  /// A person's judgement, if it came to count.
  private mutating func add(_ event: CaseEvent, _ id: String) {
    guard let after = try? grading.adding(event) else { return }
    defer { grading = after }
    guard let judgement = after.counting, judgement != grading.counting else { return }
    let assessment = judgement.assessment
    isJudged = true
    add(
      id, of: assessment.submission, .person, by: judgement.by, assessment.score,
      passed: assessment.isPassed, assessment, judgement.reason, at: event.at)
  }

  private mutating func add(
    _ id: String, of submission: Int, _ source: PracticeGraded.Source, by: PersonID?,
    _ score: Fraction, passed: Bool?, _ assessment: Assessment? = nil,
    _ reason: OverrideReason? = nil, at moment: Date
  ) {
    guard answers.indices.contains(submission), let answer = answers[submission] else { return }
    let graded = PracticeGraded(
      at: place(of: submission), answers: answer, replaces: counting, gradeSource: source,
      by: by.map { key.graderPseudonym(of: $0, at: moment) }, score: PracticeScore(score),
      passed: passed, rubricHash: assessment?.rubric,
      levels: Dictionary(
        (assessment?.choices ?? []).map { ($0.criterion.description, $0.level + 1) }
      ) { first, _ in first }, reason: reason?.rawValue, day: CalendarDay(moment, in: .gmt))
    events.append(RecordedPractice(id: id, event: .graded(graded)))
    counting = id
  }

  private func place(of submission: Int) -> PracticePlace {
    let (attempt, pin) = (work.attempt, work.attempt.pin)
    let moment = attempt.submissions[submission].grade.at
    return PracticePlace(
      who: Pseudonym(
        of: attempt.person.description, in: Quarter(of: moment), key: key.secret),
      pack: pin.pack, course: pin.course.description, item: pin.exercise.description,
      version: pin.version, rulesDigest: pin.rulesDigest, phase: pin.phase.rawValue,
      attempt: attempt.number, answer: submission + 1,
      registration: String(key.code(for: "registration-v1|\(attempt.id)").prefix(32)))
  }
}

extension OrganisationKey {
  /// What a grader is called in events, for one quarter: no name of theirs as a learner.
  fileprivate func graderPseudonym(of person: PersonID, at moment: Date) -> String {
    "m_" + code(for: "grader-v1|\(Quarter(of: moment))|\(person)").prefix(32)
  }
}

extension PracticeScore {
  fileprivate init(_ score: Fraction) { self.init(score.numerator, of: score.denominator) }
}

extension PracticeAttempted.Detection {
  fileprivate init(_ counts: DetectionCounts) {
    self.init(
      hits: counts.hits, misses: counts.misses, falseAlarms: counts.falseAlarms,
      correctRejections: counts.correctRejections)
  }
}
