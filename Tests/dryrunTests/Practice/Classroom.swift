import Courses
import Detection
import Foundation
import PolicyPacks
import Practice
import Storage
import TestSupport
import Testing

/// A desk whose course has six exercises, and a store that is filled with what made-up learners answered.
final class Classroom {
  static let sound = ["calm", "clear", "mid", "steep", "tough"]
  static let exercises = sound + ["broken"]

  let dryrun: DryrunProcess
  let store: Store
  private let rules: String
  private var random = SplitMix64(seed: 12)

  init() throws {
    dryrun = try DryrunProcess()
    let folder = dryrun.folder + "/desk/courses/basics/exercises"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try dryrun.write("desk/pack.yaml", Classroom.pack)
    try dryrun.write("desk/courses/basics/course.yaml", Classroom.course)
    for name in Classroom.exercises {
      try dryrun.write("desk/courses/basics/exercises/\(name).yaml", Classroom.exercise)
    }
    rules = try #require(PackLoader().load(at: dryrun.folder + "/desk").pack).rulesDigest
    store = try Store.setUp(at: dryrun.folder + "/data")
  }

  /// Learners answer each exercise; all but the broken one are passed by ability.
  func fill(_ learners: Range<Int>) throws {
    for learner in learners {
      let ability = 3 * (share() + share() + share() - 1.5)
      for (place, exercise) in Classroom.exercises.enumerated() {
        let difficulty = Double(place - 2) * 0.8
        let chance = exercise == "broken" ? 0.5 : 1 / (1 + exp(difficulty - ability))
        try answer(exercise, by: learner, passes: share() < chance)
      }
    }
  }

  /// One attempt with one answer.
  func answer(
    _ exercise: String, by learner: Int, number: Int = 1, version: Int = 1, passes: Bool
  ) throws {
    let moment = Date(timeIntervalSince1970: 1_790_000_000 + Double(learner) * 36_000)
    let pin = VariantPin(
      pack: "desk", course: "basics", courseVersion: try #require(SemanticVersion("1.0.0")),
      exercise: ExerciseID(exercise), version: version, rulesDigest: rules, engineVersion: "1",
      seed: random.next(), phase: .practice, language: "en",
      posedDigest: String(random.next(), radix: 16))
    let attempt = Attempt(
      id: .drawn(), person: PersonID("learner-\(learner)"), pin: pin, skills: ["redaction"],
      number: number, started: moment)
    let check = CheckResult(
      id: "keeps", credit: passes ? .one : .zero, weight: 1, isPassed: passes, remarks: [])
    let grade = Grade(
      score: check.credit, isPassed: passes, checks: [check], rulesDigest: rules,
      engineVersion: "1", at: moment + 60)
    try store.practice.begin(attempt)
    try store.practice.append(
      .submitted(
        Submission(
          response: Response(text: "a secret answer"), confidence: nil, time: .underAMinute,
          grade: grade)), to: attempt.id)
  }

  /// Runs `dryrun items` on the course.
  func items(_ more: String...) throws -> DryrunProcess.Result {
    try dryrun.run(
      ["items", "--course", "basics", "--policy", "desk", "--data", "data"] + more)
  }

  private func share() -> Double { Double(random.next() >> 11) / Double(1 << 53) }

  private static let pack = """
    pack: {format: 1, id: desk, version: 1.0.0, languages: [en], tasks: [calls], defaultTool: office}
    classes: {customer.number: confidential}
    detectors:
      number: {title: N, class: customer.number, pattern: 'KD-\\d{4}', redactAs: NUMBER}
    tools:
      office: {boundary: tenant, accepts: {confidential: block}}

    """

  private static let course = """
    course: {id: basics, version: 1.0.0, title: {en: Basics}, owner: desk, languages: [en]}
    skills:
      redaction: {title: {en: Leave it out}, rules: [number], tasks: [calls], risk: 3}
    outcomes:
      fewer-stops:
        behaviour: Drafts go out without customer numbers
        metric: {firstCheckStops: [number], per: 100 drafts}
        baseline: observe 28 days
        target: half
        horizon: 42 days
        decision: keep the course if it helps

    """

  private static let exercise = """
    exercise:
      kind: draft-a-prompt
      version: 1
      title: Ask without the number
      outcome: fewer-stops
      skills: [redaction]
      minutes: 2
      tool: office
      task: calls
      case: Ask for a note about the call with customer KD-1234.
      checks: [{keeps: [call]}]
      solutions: ['Write a note about a call.']
      wrong: [{text: 'Write a note about a call with KD-1234.', fails: verdict}]

    """
}
