public import Courses
public import Detection
public import Foundation
public import Measurement
import PolicyPacks

/// The first answers that people gave to the exercises of a course, without a word of them and without a name,
/// and how many attempts are left out, by the reason.
///
/// Each person counts once for each exercise: with the first answer of their first attempt. What comes later
/// was helped by feedback. Probes are no practice and count as exposure alone.
public struct FirstAnswers: Sendable, Hashable {
  /// Why attempts are left out.
  public enum LeftOut: String, Sendable, Hashable, Codable, CaseIterable {
    /// The exercise had another version, or there were other rules, or the course no longer has it.
    case otherVersion = "other-version"
    /// It was no person's first one at the exercise.
    case notFirst = "not-first"
    /// A mentor has to read the answer before it counts.
    case waitsForMentor = "waits-for-mentor"
    /// Nothing was handed in.
    case noAnswer = "no-answer"
    /// It tests what is remembered later on.
    case probe
  }

  /// The answers, of whatever exercise.
  public private(set) var responses: [ItemResponse] = []
  /// How often each exercise was asked in its present version, also as a probe.
  public private(set) var exposure: [String: Int] = [:]
  /// How many attempts are left out.
  public private(set) var leftOut: [LeftOut: Int] = [:]

  /// The first answers among attempts.
  ///
  /// - Parameters:
  ///   - attempts: attempts at exercises of one course, those of a person in the order of time.
  ///   - versions: the exercises that there are, with their present versions.
  ///   - rules: the digest of the present rules.
  ///   - start: what began earlier is passed over, though a first attempt before it stays the first one; `nil`
  ///     for all.
  public init(
    _ attempts: [Attempt], versions: [ExerciseID: Int], rules: String, since start: Date? = nil
  ) {
    var learners: [PersonID: Int] = [:]
    var met: Set<Meeting> = []
    for attempt in attempts {
      let isPresent =
        versions[attempt.pin.exercise] == attempt.pin.version && attempt.pin.rulesDigest == rules
      let isFirst =
        isPresent && attempt.pin.phase == .practice
        && met.insert(Meeting(attempt.person, attempt.pin.exercise)).inserted
      guard attempt.started >= start ?? .distantPast else { continue }
      guard isPresent else {
        leftOut[.otherVersion, default: 0] += 1
        continue
      }
      let learner = learners[attempt.person] ?? learners.count
      learners[attempt.person] = learner
      add(attempt, isFirst: isFirst, by: learner)
    }
  }

  /// How many people gave them.
  public var people: Int { Set(responses.map(\.learner)).count }

  private mutating func add(_ attempt: Attempt, isFirst: Bool, by learner: Int) {
    exposure[attempt.pin.exercise.description, default: 0] += 1
    guard let answer = attempt.submissions.first else {
      leftOut[.noAnswer, default: 0] += 1
      return
    }
    // A grade that was put right later is the better one.
    let grade = attempt.grades(of: 0).last ?? answer.grade
    let reason: LeftOut? =
      attempt.pin.phase == .probe
      ? .probe : !isFirst ? .notFirst : grade.needsMentor ? .waitsForMentor : nil
    if let reason {
      leftOut[reason, default: 0] += 1
    } else {
      responses.append(ItemResponse(answer, grade, of: attempt, by: learner))
    }
  }

  private struct Meeting: Hashable {
    let person: PersonID
    let exercise: ExerciseID

    init(_ person: PersonID, _ exercise: ExerciseID) {
      (self.person, self.exercise) = (person, exercise)
    }
  }
}

extension ItemResponse {
  fileprivate init(
    _ answer: Submission, _ grade: Grade, of attempt: Attempt, by learner: Int
  ) {
    self.init(
      learner: learner, item: attempt.pin.exercise.description, at: answer.grade.at,
      isPassed: grade.isPassed,
      checks: grade.checks.map { Check($0.id.description, isPassed: $0.isPassed) },
      // What was asked says which variant it is; the seed is another one for each person.
      variant: UInt64(attempt.pin.posedDigest.prefix(16), radix: 16) ?? attempt.pin.seed,
      timeStep: TimeBucket.allCases.firstIndex(of: answer.time))
  }
}
