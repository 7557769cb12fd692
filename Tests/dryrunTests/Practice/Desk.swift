import Foundation

/// A desk with a policy of two tools, and a course of one exercise and one skill.
final class Desk {
  let dryrun: DryrunProcess

  init() throws {
    dryrun = try DryrunProcess()
    for folder in ["desk/courses/basics/exercises", "desk/courses/basics/lessons"] {
      try FileManager.default.createDirectory(
        atPath: "\(dryrun.folder)/\(folder)", withIntermediateDirectories: true)
    }
    try dryrun.write("desk/pack.yaml", Desk.pack)
    try dryrun.write("desk/courses/basics/course.yaml", Desk.course)
    try dryrun.write("desk/courses/basics/exercises/take-it-out.yaml", Desk.exercise)
    try dryrun.write("stopped.txt", "Call customer KD-1234 today\n")
    try dryrun.write("clean.txt", "Call the customer today\n")
  }

  /// Runs a command that uses the desk's data.
  func run(_ arguments: String...) throws -> DryrunProcess.Result {
    try dryrun.run(arguments + ["--data", "data"])
  }

  /// Checks a draft under the desk's policy.
  func check(_ draft: String, _ more: String...) throws -> DryrunProcess.Result {
    try dryrun.run(["check", draft, "--policy", "desk", "--data", "data"] + more)
  }

  /// All that the data hold about whoever runs the tests.
  func me() throws -> [String: Any] {
    let result = try run("me", "--format", "json")
    return try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any] ?? [:]
  }

  private static let pack = """
    pack:
      {format: 1, id: desk, version: 1.0.0, languages: [en, de], tasks: [calls], defaultTool: office}
    classes: {customer.number: confidential}
    detectors:
      number: {title: N, class: customer.number, pattern: 'KD-\\d{4}', redactAs: NUMBER}
    tools:
      office: {boundary: tenant, accepts: {confidential: block}}
      archive: {boundary: tenant, accepts: {confidential: allow}}

    """

  private static let course = """
    course: {id: basics, version: 1.0.0, title: {en: Basics}, owner: desk, languages: [en]}
    skills:
      redaction:
        {title: {en: Leave it out}, rules: [number], tasks: [calls], tools: [office], risk: 3}
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
      anchors: [task:calls]
      minutes: 2
      tool: office
      task: calls
      case: Ask for a note about the call with customer KD-1234.
      checks: [{keeps: [call]}]
      solutions: ['Write a note about a call.']
      wrong: [{text: 'Write a note about a call with KD-1234.', fails: verdict}]

    """
}
